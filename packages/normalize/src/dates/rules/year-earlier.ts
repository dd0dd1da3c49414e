import { toCivil } from "../calendar.ts";
import type { Context } from "../context.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

/** The period that figures are told of, some years before: the same quarter if it is one, else the year. */
export function periodBefore(years: number, { period, reference }: Context): Meaning | null {
  const from = reference ?? period?.first ?? null;
  if (from === null) return null;
  const now = toCivil(from);
  if (
    period?.precision !== "quarter" ||
    period.first === null ||
    Math.abs(toCivil(period.first).year - now.year) > 1
  ) {
    return make.year(now.year - years, "published");
  }
  const number = Math.ceil(toCivil(period.first).month / 3);
  const told = number > Math.ceil(now.month / 3) ? now.year - 1 : now.year;
  return make.quarter(told - years, number, "previous");
}

export const yearEarlier: DateRule = {
  id: "date/year-earlier",
  doc: "in figures, the same period of the year before: “the year-earlier quarter”, “the comparable year-ago period”, “year-earlier profit”",
  triggers: ["unit"],
  pattern:
    "(the comparable?)? unit (ago|earlier) ordinal? (period|unit)? | the comparable? period (of)? YEAR",
  value(match, context) {
    const [first, second] = match.all("unit");
    const year = match.first("YEAR")?.meaning;
    const ordinal = match.first("ordinal")?.value;
    if (!year && first?.value !== unit.year) return null;
    if (!year && !match.tokens.some(({ hyphen }) => hyphen)) return null;
    if (second && second.value !== unit.quarter) return null;
    const before = year ?? periodBefore(1, context);
    if (before?.first == null) return null;
    const { year: of } = toCivil(before.first);
    if (ordinal !== undefined) return ordinal <= 4 ? make.quarter(of, ordinal, "previous") : null;
    return before;
  },
  examples: [
    ["Profit rose in the third quarter. In the year-earlier quarter it fell.", "2023-Q3"],
    ["Sales rose from year-ago levels.", "2023"],
  ],
};
