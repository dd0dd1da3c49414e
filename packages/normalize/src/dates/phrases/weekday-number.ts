import type { DateRule } from "../rule.ts";
import { nearestWeekday } from "../rules/weekday-day.ts";

export const weekdayNumber: DateRule = {
  id: "date/weekday-number",
  doc: "a weekday and the bare day of a month: “Friday 31”",
  triggers: ["weekday", "weekday_short", "weekday_word"],
  pattern: "weekday_any n (?!dash|meridiem|oclock|unit_any|part|month_any|to|until|clock|of)",
  value: (match, context) => nearestWeekday(match, context, match.first("n")?.value ?? 0),
  examples: [["They met on Thursday 14.", "2024-11-14"]],
};
