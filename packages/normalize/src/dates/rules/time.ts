import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const two = (value: number): string => String(value).padStart(2, "0");

export const clockTime: DateRule = {
  id: "date/clock",
  doc: "a time of day, with its day where that stands beside it: “10:35 a.m. Friday”, “Tuesday at 9 p.m. EST”",
  triggers: ["clock", "meridiem", "oclock", "year"],
  pattern:
    "(DAY (comma|at)? (at|approx)?)? (approx)? (clock (meridiem)? | (n|NUMBER|word) meridiem | (n|word) oclock | year (?=zone)) (in the part)? (zone | local time?)? ((comma|on)? (on)? DAY)?",
  value(match, { text, reference, lastDay, narrative }): Meaning | null {
    const surface = text.slice(match.start, match.end);
    const clock = match.first("clock");
    // “1354 UTC”
    const four = match.first("year");
    const token = clock ?? four ?? match.first("n", "NUMBER", "word");
    if (!token) return null;
    const parts = clock
      ? text.slice(clock.start, clock.end).split(/[:.]/).map(Number)
      : four
        ? [Math.floor(four.value / 100), four.value % 100]
        : [token.value];
    let hour = parts[0] ?? 0;
    const meridiem = match.first("meridiem");
    const part = match.first("part")?.value;
    if (!clock && !meridiem && !four && !match.has("oclock")) return null;
    if ((parts[1] ?? 0) > 59) return null;
    if (meridiem && (hour > 12 || hour < 1)) return null;
    if (meridiem?.value === 1 && hour < 12) hour += 12;
    if (meridiem?.value === 0 && hour === 12) hour = 0;
    if (part !== undefined && part !== 1 && hour < 12) hour += 12;
    if (hour > 24) return null;
    const rest = clock || four ? parts.slice(1).map(two) : ["00"];
    const value = [two(hour), ...rest].join(":");
    const said = match.first("DAY")?.meaning;
    const told = lastDay?.first != null ? make.day(lastDay.first, "previous") : null;
    const today = reference === null || narrative ? null : make.day(reference, "published");
    const near = said ?? told ?? today;
    const zone = /\b(?:GMT|UTC)$/i.test(surface) ? "Z" : "";
    if (!near) return make.unresolved("TIME", "time", `XXXX-XX-XXT${value}${zone}`, null);
    return make.timeOn(near, value + zone);
  },
  examples: [
    ["It struck at 10:35 a.m. Friday.", "2024-11-22T10:35"],
    ["The vote is due on Tuesday at 9 p.m.", "2024-11-26T21:00"],
    ["It struck at 4:10 a.m. local time on Wednesday.", "2024-11-20T04:10"],
  ],
};
