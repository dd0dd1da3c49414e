import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { durationValue, unit } from "../units.ts";

export const durationAmount: DateRule = {
  id: "date/duration",
  doc: "“three days”, “a five-year plan”, “at least 90 days”, “nearly two hours”, “12 to 18 months”",
  triggers: ["unit", "units"],
  pattern:
    "(the? (approx|more than|less than|at least|at most|up to|only|the full)? (amount (to|or|dash) amount | amount) (more|additional|full|consecutive)? (unit|units|weekends|parts) (old|long)?) | (approx|more than|less than|at least)? another? (a|another|half a|a full|a half) (additional|full|consecutive)? unit (and a half)? (or so|or NUMBER|old|long)?",
  value(match) {
    const token = match.first("unit", "units", "weekends", "parts");
    const number = match.has("parts") ? unit.day : (token?.value ?? 0);
    const amount = match.all("n", "num", "year", "NUMBER", "VAGUE").at(-1);
    let count = amount
      ? (amount.meaning?.count ?? amount.value)
      : match.has("half") && !match.has("and")
        ? 0.5
        : 1;
    if (match.has("and") && !amount) count = 1.5;
    if (match.has("year") && !match.has("unit", "units")) return null;
    const made = make.duration(durationValue(count, number), count);
    if (match.has("approx", "so")) return { ...made, mod: "APPROX", qualifier: "approximate" };
    if (match.has("more") && match.has("than")) return { ...made, mod: "MORE_THAN" };
    if (match.has("least")) return { ...made, mod: "EQUAL_OR_MORE" };
    if (match.has("less")) return { ...made, mod: "LESS_THAN" };
    return match.has("up") ? { ...made, mod: "EQUAL_OR_LESS" } : made;
  },
  examples: [
    ["The strike lasted three days.", "P3D"],
    ["a five-year plan", "P5Y"],
    ["It took half an hour.", "PT30M"],
  ],
};
