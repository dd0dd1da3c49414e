import { calendarClasses } from "../classes.ts";
import type { DateRule } from "../rule.ts";

export const bound: DateRule = {
  id: "date/bound",
  doc: "open on one side, as one expression: “since 2009”, “before May 3”, “after Friday”, “2018 or later”",
  triggers: ["DAY", "WEEK", "WEEKEND", "MONTH", "QUARTER", "SEASON", "YEAR", "DECADE", "CENTURY"],
  pattern:
    "(since|starting|starting on|begin on?|after|before|until|previous to|earlier than|no? later than|later than|as late as|as early as|more than|less than) the? CALENDAR | CALENDAR (or|and) (later|earlier|after|before)",
  value(match) {
    const whole = match.first(...calendarClasses)?.meaning;
    if (!whole || (match.has("more", "less") && whole.precision !== "year")) return null;
    const inclusive = match.has("or", "and");
    const back =
      match.has("no", "before", "previous", "earlier", "less", "until") ||
      (match.has("late") && match.has("as"));
    const { first, last } = whole;
    if (back) {
      const to =
        inclusive || match.has("until", "as")
          ? match.has("until", "as")
            ? first
            : last
          : first === null
            ? null
            : first - 1;
      return { ...whole, as: "SPAN", mod: "BEFORE", qualifier: "before", first: null, last: to };
    }
    const from =
      inclusive || match.has("since", "starting", "begin") || match.has("as")
        ? first
        : last === null
          ? null
          : last + 1;
    const made =
      match.has("after", "later", "more") && whole.precision === "day" && !inclusive ? first : from;
    return { ...whole, as: "SPAN", mod: "AFTER", qualifier: "after", first: made, last: null };
  },
  examples: [
    ["She has served since 2009.", "2009"],
    ["It was built before 1900.", "1900"],
  ],
};
