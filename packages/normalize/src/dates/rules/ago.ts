import { toCivil } from "../calendar.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";

export const ago: DateRule = {
  id: "date/ago",
  doc: "counted back from publication: “two years ago”, “more than four months ago”, “a week or so ago”",
  triggers: ["unit", "units"],
  pattern:
    "((approx|more than|less than|up to|at least|as many as|only|the)? (amount|a) (or so)? unit_any (or so|or more)?) ago",
  value(match, { reference, previous }): Meaning | null {
    const number = match.first("unit", "units")?.value ?? 0;
    const amount = match.first("n", "num", "year", "NUMBER", "VAGUE");
    const count = amount ? (amount.meaning?.count ?? amount.value) : 1;
    if (number < unit.day) return { ...make.reference("PAST_REF") };
    if (Number.isNaN(count) || reference === null) return make.reference("PAST_REF");
    if (count > 100_000) return make.reference("PAST_REF");
    const at = addUnits(reference, -count, number);
    if (
      number === unit.year &&
      count === 1 &&
      previous?.precision === "quarter" &&
      previous.first !== null &&
      match.has("a")
    ) {
      return make.quarter(
        toCivil(previous.first).year - 1,
        Math.ceil(toCivil(previous.first).month / 3),
        "previous",
      );
    }
    const whole = unitOf(at, number === unit.decade ? unit.decade : number, "published");
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
