import { toCivil } from "../calendar.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";
import { periodBefore } from "./year-earlier.ts";

export const earlierLater: DateRule = {
  id: "date/earlier-later",
  doc: "counted from the date mentioned last: “two days earlier”, “a year later”, “the year before”",
  triggers: ["unit", "units"],
  pattern:
    "(approx|more than|less than|the)? (amount|a|some) unit_any (earlier|later|before|after|previous)(?!CALENDAR|the|a|that|weekday_any|month_any|TIME) | unit (earlier)",
  value(match, context): Meaning | null {
    const { reference, text, lastDay } = context;
    if (
      match.has("before", "after") &&
      !/^(?:[,.;:)—–]|\s*$|\s+(?:and|in|on|at|by|when|with|as|to)\b)/u.test(
        text.slice(match.end, match.end + 6),
      )
    )
      return null;
    const number = match.first("unit", "units")?.value ?? 0;
    const amount = match.first("n", "num", "three_digits", "year", "NUMBER", "VAGUE");
    const count = amount ? (amount.meaning?.count ?? amount.value) : 1;
    const back = match.has("earlier", "before", "previous");
    if (match.tokens.length === 2 && number !== unit.year) return null;
    if (number < unit.day || count > 100_000) return null;
    const previous = number === unit.day ? (lastDay ?? context.previous) : context.previous;
    const from = previous?.first ?? reference;
    if (Number.isNaN(count)) return make.reference(back ? "PAST_REF" : "FUTURE_REF");
    if (from === null) return null;
    const anchor = previous ? "previous" : "published";
    if (
      number === unit.year &&
      back &&
      !context.narrative &&
      match.has("earlier", "previous") &&
      Number.isInteger(count)
    ) {
      return periodBefore(count, context);
    }
    if (number === unit.year && previous && previous.type === "DATE") {
      const { year, month } = toCivil(from);
      const to = year + (back ? -count : count);
      if (previous.precision === "quarter" && Number.isInteger(count))
        return make.quarter(to, Math.ceil(month / 3), anchor);
      if (previous.precision === "month" && count === 1) return make.month(to, month, anchor);
      return make.year(Math.round(to), anchor);
    }
    const at = addUnits(from, back ? -count : count, number);
    if (
      number === unit.day &&
      previous &&
      previous.precision !== "day" &&
      previous.precision !== "part_of_day" &&
      previous.precision !== "time"
    ) {
      return make.reference(back ? "PAST_REF" : "FUTURE_REF");
    }
    return unitOf(at, number === unit.decade ? unit.year : number, anchor);
  },
  examples: [
    ["They met on May 3, 2024. Two days earlier he had quit.", "2024-05-01"],
    ["She was elected in 1998 and resigned two years later.", "2000"],
  ],
};
