import { addMonths, daysInMonth, toCivil, toDay } from "../calendar.ts";
import type { DateRule } from "../rule.ts";
import { unit, unitOf } from "../units.ts";

export const theUnit: DateRule = {
  id: "date/the-unit",
  doc: "“the quarter”, “the end of the year”, “later in the week”: the one mentioned last, else that of publication",
  triggers: ["unit"],
  pattern: "the unit (?=s)s? | the unit",
  value(match, { previous, period, reference, text, narrative, tense }) {
    const number = match.first("unit")?.value ?? 0;
    if (number < unit.day || number > unit.year) return null;
    const lead = text.slice(Math.max(0, match.start - 14), match.start);
    const pinned =
      /(?:\b(?:end|start|beginning|middle|half|part|rest|course|earlier in|later in|late in|early in) (?:of )?)$/.test(
        lead,
      );
    if (number === unit.quarter) {
      const recent = period?.first != null && (reference === null || reference - period.first < 400);
      if (period?.precision === "quarter" && recent) return period;
      if (reference === null) return null;
      return unitOf(reference - 60, number, "published");
    }
    if (!pinned) return null;
    const over = number === unit.month && reference !== null && !narrative && /\bat the end of $/i.test(lead);
    if (over && tense(match.start, match.end).time === "past") {
      // “At the end of the month he resigned”, printed on the 12th: the month told of, or the one before
      const { year, month } = toCivil(reference);
      if (toDay(year, month, daysInMonth(year, month)) - reference > 5) {
        const recent =
          previous?.first != null && previous.first < reference && reference - previous.first < 62;
        return unitOf(
          recent ? previous.first : addMonths(reference, -1),
          number,
          recent ? "previous" : "published",
        );
      }
    }
    const told = narrative ? previous : null;
    const from = told?.first ?? reference;
    return from === null ? null : unitOf(from, number, told ? "previous" : "published");
  },
  examples: [["Profit fell in the second quarter. Sales rose in the quarter.", "2024-Q2"]],
};
