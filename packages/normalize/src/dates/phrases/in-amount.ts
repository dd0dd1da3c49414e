import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, durationValue, unit } from "../units.ts";

export const inAmount: DateRule = {
  id: "date/in-amount",
  doc: "counted on from now: “in two weeks”, “within nine months”, “two weeks later”",
  triggers: ["unit", "units"],
  pattern:
    "(more than|less than|approx)? (amount|a) unit_any (from|after|before|ago) (the)? (REFERENCE) | in (amount|a) unit_any | within (the? next)? (amount|a) unit_any | within unit | (amount|a) unit_any (later|earlier) | (more than|less than)? (amount|a) unit_any (from|after|before) (the)? DAY",
  value(match, { reference }) {
    const number = match.first("unit", "units")?.value ?? 0;
    const amount = match.first("n", "num", "three_digits", "year", "NUMBER", "VAGUE");
    const count = amount ? (amount.meaning?.count ?? amount.value) : 1;
    const on = match.first("DAY")?.meaning;
    const from = on ? on.first : reference;
    if (from === null || Number.isNaN(count) || count > 10_000) return null;
    if (number < unit.day) {
      return match.has("in", "within", "REFERENCE", "later")
        ? {
            ...make.duration(durationValue(count, number), count),
            first: from,
            last: from,
            anchor: "published",
          }
        : null;
    }
    const at = addUnits(from, match.has("earlier", "before") ? -count : count, number);
    if (match.has("more", "less")) {
      const beyond = match.has("more");
      const made = make.day(at, on?.anchor ?? "published");
      if (match.has("before"))
        return beyond
          ? { ...made, as: "SPAN", first: null, mod: "BEFORE", qualifier: "before" }
          : { ...made, as: "SPAN", first: at, last: from };
      return beyond
        ? { ...made, as: "SPAN", last: null, mod: "AFTER", qualifier: "after" }
        : { ...made, as: "SPAN", first: from, last: at };
    }
    if (match.has("within"))
      return {
        ...make.duration(durationValue(count, number), count),
        first: from,
        last: at,
        anchor: "published",
      };
    return make.day(at, on ? on.anchor : "published");
  },
  examples: [["The trial starts in two weeks.", "2024-12-06"]],
};
