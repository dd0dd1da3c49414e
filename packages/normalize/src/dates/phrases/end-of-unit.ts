import { calendarClasses } from "../classes.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { durationValue, unit, unitOf } from "../units.ts";

export const endOfUnit: DateRule = {
  id: "date/end-of-unit",
  doc: "without an article: “end of year”, “beginning of month”, “all day”",
  triggers: ["unit", "DAY", "WEEK", "MONTH", "YEAR"],
  pattern:
    "(end|begin|middle) of (the|this)? unit | the? (end|begin|middle) of the? CALENDAR | full unit (?!s)",
  value(match, { reference }) {
    const number = match.first("unit")?.value;
    if (match.has("full"))
      return number === undefined || number < unit.day ? null : make.duration(durationValue(1, number), 1);
    const part = match.has("begin") ? "early" : match.has("middle") ? "mid" : "late";
    const mod = { early: "START", mid: "MID", late: "END" }[part];
    const named = match.first(...calendarClasses)?.meaning;
    const whole =
      named ??
      (number === undefined || number < unit.day || reference === null
        ? null
        : unitOf(reference, number, "published"));
    if (!whole || whole.mod !== null) return null;
    if (whole.precision === "day" && part === "late") return { ...make.timeOn(whole, "23:59:59"), mod };
    return { ...whole, mod, qualifier: part };
  },
  examples: [["It is due by end of year.", "2024"]],
};
