import { daysInMonth, toCivil, toDay, weekdayOf } from "../calendar.ts";
import type { Context } from "../context.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule, Match } from "../rule.ts";

/** The nearest day that is a weekday and such a day of its month; null if there is none within a year. */
export function nearestWeekday(match: Match, { reference }: Context, day: number): Meaning | null {
  const weekday = match.first("weekday", "weekday_short", "weekday_word")?.value ?? 0;
  if (day < 1 || day > 31) return null;
  if (reference === null)
    return make.unresolved("DAY", "day", `XXXX-XX-${String(day).padStart(2, "0")}`, null);
  const { year, month } = toCivil(reference);
  const days: number[] = [];
  for (let step = -12; step <= 12; step++) {
    const index = year * 12 + month - 1 + step;
    const [of, at] = [Math.floor(index / 12), (index % 12) + 1];
    if (day <= daysInMonth(of, at) && weekdayOf(toDay(of, at, day)) === weekday)
      days.push(toDay(of, at, day));
  }
  days.sort((a, b) => Math.abs(a - reference) - Math.abs(b - reference));
  return days[0] === undefined ? null : make.day(days[0], "published");
}

export const weekdayDay: DateRule = {
  id: "date/weekday-day",
  doc: "a weekday and the day of a month: “Thursday the 14th”, “Friday 31st”: the nearest such day",
  triggers: ["weekday", "weekday_short", "weekday_word"],
  pattern: "weekday_any the? (ordinal|ORDINAL)",
  value(match, context) {
    // “announced on Friday the second debate”
    const spelled =
      match.first("ordinal") &&
      /\p{L}$/u.test(context.text.slice(match.start, match.end)) &&
      match.has("the");
    if (spelled && /^ \p{L}/u.test(context.text.slice(match.end, match.end + 2))) {
      const ordinal = context.text.slice(match.start, match.end).split(/\s+/).at(-1) ?? "";
      if (!/^\d/.test(ordinal)) return null;
    }
    return nearestWeekday(match, context, match.first("ordinal", "ORDINAL")?.value ?? 0);
  },
  examples: [["They met on Thursday the 14th.", "2024-11-14"]],
};
