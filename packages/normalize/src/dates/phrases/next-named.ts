import { addMonths, toCivil, weekdayOf } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";

export const nextNamed: DateRule = {
  id: "date/next-named",
  doc: "without an article: “previous Monday”, “coming Thursday”, “following week”, “upcoming month”, “Sat”",
  triggers: ["weekday", "weekday_short", "weekday_word", "unit", "month", "month_short", "weekend"],
  pattern:
    "this? (previous|following|coming|past|current) (weekday_any|unit|weekend|month_name) | weekday_short | (?<=or|and|comma)weekday_word",
  value(match, { reference, policy }) {
    if (reference === null) return null;
    const back = match.has("previous", "past");
    const weekday = match.first("weekday", "weekday_short", "weekday_word")?.value;
    if (weekday !== undefined) {
      const gap = (weekdayOf(reference) - weekday + 7) % 7;
      if (match.tokens.length === 1) return make.day(reference - gap + (gap === 0 ? 0 : 7), "published");
      if (match.has("current")) return null;
      if (policy.weekday === "week" && !match.has("coming")) {
        return make.day(reference - weekdayOf(reference) + weekday + (back ? -7 : 7), "published");
      }
      return make.day(back ? reference - (gap || 7) : reference + 7 - gap, "published");
    }
    const month = match.first("month", "month_short")?.value;
    if (month !== undefined) {
      const now = toCivil(addMonths(reference, 0));
      const year = back
        ? month < now.month
          ? now.year
          : now.year - 1
        : month > now.month
          ? now.year
          : now.year + 1;
      return make.month(year, month, "published");
    }
    const number = match.first("unit", "weekend")?.value ?? 0;
    if (number < unit.day) return null;
    const step = match.has("current") ? 0 : back ? -1 : 1;
    return unitOf(addUnits(reference, step, number), number, "published");
  },
  examples: [["Let us meet coming Thursday.", "2024-11-28"]],
};
