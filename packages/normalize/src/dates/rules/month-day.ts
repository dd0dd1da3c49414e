import { isDay, toCivil, toDay, weekdayOf } from "../calendar.ts";
import { chooseMonthDay } from "../choose.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

/** The weekday decides the year: the same month-day, in the nearest year in which it is that weekday. */
function nearestYear(day: number, weekday: number): number | null {
  const { year, month, day: of } = toCivil(day);
  const years = [0, -1, 1, -2, 2, -3, 3].map((step) => year + step);
  const found = years.find(
    (candidate) => isDay(candidate, month, of) && weekdayOf(toDay(candidate, month, of)) === weekday,
  );
  return found === undefined ? null : toDay(found, month, of);
}

export const monthDay: DateRule = {
  id: "date/month-day",
  doc: "“November 22”, “Thursday, Nov. 21”, “22 November”: the clause decides the year",
  triggers: ["month", "month_short", "month_word"],
  pattern:
    "(the? (last|next|this coming?)? weekday_any comma? (the)?)? (month_any (the? day_number | comma ordinal | NUMBER (?!unit_any|scale_word)) (?!scale|ordinal) | the? day_number of? month_any)",
  value(match, context) {
    const month = match.first("month", "month_short", "month_word")?.value ?? 0;
    const day = match.first("n", "ordinal", "ORDINAL", "NUMBER")?.value ?? 0;
    const compound = match.first("NUMBER");
    // “May twenty-nine”; “in May two men” tells of no day.
    if (compound && (compound.value <= 20 || !/[\s-]/.test(context.text.slice(compound.start, compound.end))))
      return null;
    const found = chooseMonthDay(month, day, match, context);
    const weekday = match.first("weekday", "weekday_short", "weekday_word")?.value;
    if (!found || weekday === undefined || found.first === null) return found;
    const on = nearestYear(found.first, weekday);
    return on === null
      ? { ...found, status: "ambiguous" }
      : { ...make.day(on, found.anchor), evidence: found.evidence };
  },
  examples: [
    ["He resigned on November 20.", "2024-11-20"],
    ["The vote is due on Jan. 15.", "2025-01-15"],
    ["They met on Thursday, Nov. 21.", "2024-11-21"],
    ["They meet on Sunday, Nov. 23.", "2025-11-23"],
    ["on October 7, the group attacked", "2023-10-07", "2024-05-06"],
  ],
  not: ["on February 30"],
};
