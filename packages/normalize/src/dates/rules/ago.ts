import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";
import { periodBefore } from "./year-earlier.ts";

export const ago: DateRule = {
  id: "date/ago",
  doc: "counted back from publication: “two years ago”, “more than four months ago”, “a week or so ago”",
  triggers: ["unit", "units"],
  pattern:
    "((approx|more than|less than|up to|at least|as many as|the)? (amount|a) (or so)? unit_any (or so|or more)?) ago",
  value(match, context): Meaning | null {
    const { reference, period, policy } = context;
    const number = match.first("unit", "units")?.value ?? 0;
    const amount = match.first("n", "num", "three_digits", "year", "NUMBER", "VAGUE");
    const count = amount ? (amount.meaning?.count ?? amount.value) : 1;
    if (number < unit.day) return { ...make.reference("PAST_REF") };
    if (Number.isNaN(count) || reference === null) return make.reference("PAST_REF");
    if (count > 100_000) return make.reference("PAST_REF");
    const at = addUnits(reference, -count, number);
    if (
      number === unit.year &&
      count === 1 &&
      match.has("a") &&
      period?.precision === "quarter" &&
      !match.has("approx", "more", "less")
    ) {
      return periodBefore(1, context);
    }
    if (policy.extent === "phrase") return make.day(at, "published");
    const whole = unitOf(at, number === unit.decade ? unit.year : number, "published");
    if (match.has("more")) return { ...whole, mod: "BEFORE", qualifier: "before", first: null, last: at };
    if (match.has("less")) return { ...whole, mod: "AFTER", qualifier: "after", first: at, last: reference };
    return match.has("approx", "so") ? { ...whole, mod: "APPROX", qualifier: "approximate" } : whole;
  },
  examples: [
    ["They married two years ago.", "2022"],
    ["more than four months ago", "2024-01", "2024-05-20"],
    ["It began three days ago.", "2024-11-19"],
  ],
};
