import { calendarClasses } from "../classes.ts";
import type { DateRule } from "../rule.ts";

export const earlierThis: DateRule = {
  id: "date/earlier-this",
  doc: "“earlier this week”, “later this month”, “earlier in the day”: the days before or after publication",
  triggers: ["DAY", "WEEK", "WEEKEND", "MONTH", "QUARTER", "SEASON", "YEAR", "DECADE", "CENTURY"],
  pattern: "(earlier|later|sometime) (in|on)? CALENDAR",
  value(match, { published, policy }) {
    if (match.has("sometime") && policy.extent === "phrase") return null;
    const whole = match.first(...calendarClasses)?.meaning;
    if (!whole || whole.mod !== null) return null;
    if (match.has("sometime")) return whole;
    const back = match.has("earlier");
    const mod = back ? "START" : "END";
    const qualifier = back ? "early" : "late";
    const inside =
      published !== null &&
      whole.first !== null &&
      whole.last !== null &&
      whole.first < published &&
      published < whole.last;
    if (!inside) return { ...whole, mod, qualifier };
    return back
      ? { ...whole, mod, qualifier, last: published - 1 }
      : { ...whole, mod, qualifier, first: published + 1 };
  },
  examples: [["They met earlier this week.", "2024-W47"]],
};
