import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const yearEnd: DateRule = {
  id: "date/year-end",
  doc: "“year-end”, “by year’s end”: the end of the year of publication, of which figures are told",
  triggers: ["unit"],
  pattern: "(the)? unit s? end",
  value(match, { reference, previous, narrative, text }) {
    const number = match.first("unit")?.value;
    if (match.has("the") && !match.has("s")) return null;
    if (
      (number !== unit.year && number !== unit.month) ||
      /\bclose$/i.test(text.slice(match.start, match.end))
    )
      return null;
    const from = narrative ? (previous?.first ?? reference) : reference;
    if (from === null) return null;
    const { year, month } = toCivil(from);
    const anchor = narrative && previous ? "previous" : "published";
    const whole = number === unit.year ? make.year(year, anchor) : make.month(year, month, anchor);
    return {
      ...whole,
      mod: "END",
      qualifier: "late",
      first: (whole.last ?? 0) - (number === unit.year ? 121 : 10),
    };
  },
  examples: [["It will close by year-end.", "2024"]],
};
