import { classes } from "../classes.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import type { Token } from "../token.ts";

const two = (value: number): string => String(value).padStart(2, "0");
const isEnd = ({ kind }: Token): boolean => ["clock", "n", "word", "NUMBER"].includes(classes[kind] ?? "");

export const timeRange: DateRule = {
  id: "date/time-range",
  doc: "from one time of day to another, with its day: “from 5 to 6pm on April 22”, “Monday 8-9am”",
  triggers: ["clock", "meridiem", "DAY", "oclock"],
  pattern:
    "(DAY (comma|on|at)? the? part?)? (from|between)? (clock|n|word|NUMBER) (meridiem|oclock)? (to|until|dash|and) (clock|n|word|NUMBER) (meridiem|oclock)? (in the part)? zone? (part (?=DAY))? ((comma|on|of|at)? DAY part?)? | (DAY) (from|between) (clock|n) (to|until|and|dash) (clock|n)",
  value(match, { text, reference }) {
    const ends = match.tokens.filter(isEnd);
    const [a, b] = ends;
    if (!a || !b || (match.has("and") && !match.has("between"))) return null;
    const day = match.first("DAY")?.meaning;
    if (!match.has("clock", "meridiem", "oclock", "part") && !day) return null;
    const on = day ?? (reference === null ? null : make.day(reference, "published"));
    if (!on) return null;
    const meridiemAfter = (token: Token) => {
      const next = match.tokens[match.tokens.indexOf(token) + 1];
      return next && classes[next.kind] === "meridiem" ? next.value : null;
    };
    const read = (token: Token) =>
      classes[token.kind] === "clock"
        ? text.slice(token.start, token.end).split(/[:.]/).map(Number)
        : [token.value, 0];
    const [[fromHour = 0, fromMinute = 0], [toHour = 0, toMinute = 0]] = [read(a), read(b)];
    const part = match.first("part")?.value;
    const endHalf = meridiemAfter(b) ?? (part === undefined ? null : part === 1 ? 0 : 1);
    const startHalf = meridiemAfter(a) ?? (endHalf === 1 && fromHour > toHour ? 0 : endHalf);
    if (fromHour > 24 || toHour > 24) return null;
    const hour = (value: number, half: number | null) =>
      half === 1 && value < 12 ? value + 12 : half === 0 && value === 12 ? 0 : value;
    const from = hour(fromHour, startHalf);
    let to = hour(toHour, endHalf);
    if (endHalf === null && to < from && to < 12) to += 12;
    const clock = (h: number, m: number) => `${on.value}T${two(h)}:${two(m)}`;
    return {
      ...make.timeOn(on, "00"),
      as: "TIME",
      value: `${clock(from, fromMinute)}/${clock(to, toMinute)}`,
      precision: "time",
    };
  },
  examples: [["It is open from 5 to 6 p.m. on Friday.", "2024-11-22T17:00/2024-11-22T18:00"]],
};
