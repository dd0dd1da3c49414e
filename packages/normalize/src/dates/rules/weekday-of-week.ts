import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const weekdayOfWeek: DateRule = {
  id: "date/weekday-of-week",
  doc: "a weekday and its week: “Thursday of last week”, “next week on Tuesday”",
  triggers: ["WEEK"],
  pattern: "weekday_any of? WEEK | WEEK (on|comma|dash)? (weekday_name|weekday_word)",
  value(match) {
    const weekday = match.first("weekday", "weekday_short", "weekday_word")?.value;
    const week = match.first("WEEK")?.meaning;
    return weekday === undefined || !week || week.first === null || week.precision !== "week"
      ? null
      : make.day(week.first + weekday - 1, week.anchor);
  },
  examples: [["The vote was held on Thursday of last week.", "2024-11-14"]],
};
