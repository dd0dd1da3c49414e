import { toCivil, toDay } from "../calendar.ts";
import { calendarClasses } from "../classes.ts";
import { type Meaning, timeOn } from "../meaning.ts";
import type { DateRule } from "../rule.ts";

/** The first, middle or last third of some days; for a month the tens of its days. */
const third = (
  first: number,
  last: number,
  part: "early" | "mid" | "late",
  whole: Meaning,
): [number, number] => {
  const length = last - first + 1;
  if (whole.precision === "month") {
    if (part === "early") return [first, first + 9];
    return part === "mid" ? [first + 10, first + 19] : [first + 20, last];
  }
  if (whole.precision === "decade") {
    const { year } = toCivil(first);
    if (part === "early") return [first, toDay(year + 4, 12, 31)];
    return part === "mid" ? [toDay(year + 3, 1, 1), toDay(year + 6, 12, 31)] : [toDay(year + 5, 1, 1), last];
  }
  if (whole.precision === "year") {
    const { year } = toCivil(first);
    if (part === "early") return [first, toDay(year, 4, 30)];
    return part === "mid" ? [toDay(year, 5, 1), toDay(year, 8, 31)] : [toDay(year, 9, 1), last];
  }
  const size = Math.ceil(length / 3);
  if (part === "early") return [first, first + size - 1];
  return part === "mid" ? [first + size, last - size] : [last - size + 1, last];
};

export const modified: DateRule = {
  id: "date/early-late",
  doc: "“early 1998”, “mid-June”, “late last week”, “the end of May”, “the beginning of the year”",
  triggers: ["DAY", "WEEK", "WEEKEND", "MONTH", "QUARTER", "HALF", "SEASON", "YEAR", "DECADE", "CENTURY"],
  pattern:
    "(the)? (early|mid|late) (in|on)? CALENDAR | the? (?<!ordinal)(end|begin|middle) of CALENDAR | (the)? (early|mid|late) (to|and|or) (early|mid|late) CALENDAR",
  value(match, { policy }) {
    const whole = match.first(...calendarClasses)?.meaning;
    if (!whole || whole.mod !== null) return null;
    const part = match.has("early", "begin") ? "early" : match.has("mid", "middle") ? "mid" : "late";
    const mod = { early: "START", mid: "MID", late: "END" }[part];
    if (whole.first === null || whole.last === null) return { ...whole, mod, qualifier: part };
    if (whole.precision === "day" && policy.extent === "phrase" && match.has("end"))
      return timeOn(whole, "23:59:59");
    if (whole.precision === "day") return { ...whole, mod, qualifier: part };
    const [first, last] = third(whole.first, whole.last, part, whole);
    return { ...whole, mod, qualifier: part, first, last };
  },
  examples: [
    ["The fundraiser is set for mid-June.", "2025-06"],
    ["It closed in early 1998.", "1998"],
    ["by the end of May 2024", "2024-05"],
  ],
};
