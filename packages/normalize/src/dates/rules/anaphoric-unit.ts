import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";

/** Whether a date is longer than a unit, as a year is than a month. */
const isCoarser = ({ first, last }: Meaning, number: number): boolean =>
  first !== null && (last ?? first) - first > 2 * (daysOf.get(number) ?? Number.POSITIVE_INFINITY);

const daysOf = new Map<number, number>([
  [unit.week, 7],
  [unit.month, 31],
  [unit.quarter, 92],
]);

export const anaphoricUnit: DateRule = {
  id: "date/anaphoric-unit",
  doc: "a unit counted from the date mentioned last: “that year”, “the following month”, “the previous week”, “the next day”, “the same day”",
  triggers: ["unit", "weekend"],
  pattern:
    "(that same? | the? same | the? following | the? previous | the next) (unit|weekend) | the (unit|weekend) (before|after|following)(?!CALENDAR|weekday_any|month_any|deictic)",
  value(match, { previous: mentioned, lastDay, reference, narrative }) {
    const number = match.first("unit", "weekend")?.value ?? 0;
    if (number < 4 || (match.tokens.length === 2 && match.has("previous", "following") && !match.has("the")))
      return null;
    // “That day” is the day mentioned last, whatever year has been mentioned since.
    const last = number === unit.day ? (lastDay ?? mentioned) : mentioned;
    // Nor is “the previous month” told from a year, which had no month.
    const coarse = number !== unit.day && !narrative && last !== null && isCoarser(last, number);
    const previous = coarse ? null : last;
    const told = match.has("that", "same");
    const from = previous?.first ?? (told ? null : reference);
    if (from === null) {
      return number === unit.day && told ? make.unresolved("DAY", "day", "XXXX-XX-XX", null) : null;
    }
    if (number === unit.day && previous && previous !== lastDay && previous.type === "DATE") {
      return make.unresolved("DAY", "day", `${previous.value.slice(0, 7)}-XX`, null);
    }
    const step = match.has("following", "next", "after") ? 1 : match.has("previous", "before") ? -1 : 0;
    const base = step > 0 && number === unit.day ? (previous?.last ?? from) : from;
    return unitOf(addUnits(base, step, number), number, previous ? "previous" : "published");
  },
  examples: [
    ["She was elected in 1998. She resigned the following year.", "1999"],
    ["He landed on May 3, 2024, and left the next day.", "2024-05-04"],
    ["They met on May 3, 2024. That day it rained.", "2024-05-03"],
    ["The 2024 vote is near. Prices rose in the previous month.", "2024-10"],
  ],
};
