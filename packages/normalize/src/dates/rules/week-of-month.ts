import { mondayOf } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const weekOfMonth: DateRule = {
  id: "date/week-of-month",
  doc: "“the last week of August”, “the first week of May 2024”, “the week of March 6”",
  triggers: ["MONTH", "YEAR", "DAY"],
  pattern:
    "the? (last|ordinal) unit (of|in) (MONTH|YEAR) | the unit (of|starting|starting on|begin|begin on) DAY | unit n of YEAR",
  value(match) {
    if (match.first("unit")?.value !== unit.week) return null;
    const whole = match.first("MONTH", "YEAR", "DAY")?.meaning;
    if (!whole || whole.first === null || whole.last === null) return null;
    if (match.has("DAY")) return make.week(whole.first, whole.anchor);
    const number = match.first("ordinal", "n")?.value;
    if (number === undefined) return make.week(mondayOf(whole.last), whole.anchor);
    // A week belongs to the month that has its Thursday.
    const first = mondayOf(whole.first + 3);
    const monday = first + 7 * (number - 1);
    return number <= (match.has("YEAR") ? 53 : 5) && monday + 3 <= whole.last
      ? make.week(monday, whole.anchor)
      : null;
  },
  examples: [
    ["It closed in the last week of August 2023.", "2023-W35"],
    ["the first week of May 2024", "2024-W18"],
  ],
};
