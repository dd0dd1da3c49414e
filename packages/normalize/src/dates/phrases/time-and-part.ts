import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const two = (value: number): string => String(value).padStart(2, "0");

export const timeAndPart: DateRule = {
  id: "date/time-and-part",
  doc: "a time of day with the part of the day, or a bare hour with its day: “8am this morning”, “tonight at 8”, “Saturday at 5”",
  triggers: ["TIME", "PART", "DAY"],
  pattern:
    "TIME (on|of|comma)? (PART|DAY) | (PART|DAY) (comma|at|on|for)* TIME | (PART|DAY) (at approx?|approx) n (?!unit_any|n) | n comma? PART",
  value(match, { text }) {
    const on = match.first("PART", "DAY")?.meaning;
    const time = match.first("TIME")?.meaning;
    if (!on || on.first === null) return null;
    const day = make.day(on.first, on.anchor);
    const late = /T(?:AF|EV|NI)$/.test(on.value);
    if (time) {
      if (time.value.includes("/"))
        return {
          ...time,
          value: time.value.replaceAll(/(?<=^|\/)\d{4}-\d\d-\d\d/g, day.value),
          first: on.first,
          last: on.first,
        };
      const clock = time.value.split("T")[1] ?? "";
      const hour = Number(clock.slice(0, 2));
      const half = /\d\s*[ap]\.?m/i.test(text.slice(match.start, match.end));
      return make.timeOn(day, late && !half && hour < 12 ? two(hour + 12) + clock.slice(2) : clock);
    }
    const hour = match.first("n")?.value ?? 0;
    return hour < 1 || hour > 12 ? null : make.timeOn(day, `${two(late && hour < 12 ? hour + 12 : hour)}:00`);
  },
  examples: [["Come at 8 a.m. this morning.", "2024-11-22T08:00"]],
};
