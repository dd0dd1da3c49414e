import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";

export const fromNow: DateRule = {
  id: "date/from-now",
  doc: "counted on from publication: “two weeks from now”, “a month from Friday”, “two days after May 3”",
  triggers: ["unit", "units"],
  pattern:
    "(approx|more than|less than)? (amount|a) unit_any (from|after|before) (reference|DAY) | (amount|a) unit_any hence",
  value(match, { reference }): Meaning | null {
    const number = match.first("unit", "units")?.value ?? 0;
    const amount = match.first("n", "num", "three_digits", "year", "NUMBER", "VAGUE");
    const count = amount ? (amount.meaning?.count ?? amount.value) : 1;
    const on = match.first("DAY")?.meaning;
    const from = on ? on.first : reference;
    if (Number.isNaN(count) || from === null || number < unit.day || count > 100_000) return null;
    const at = addUnits(from, match.has("before") ? -count : count, number);
    return on ? make.day(at, on.anchor) : unitOf(at, number, "published");
  },
  examples: [
    ["The trial starts two weeks from now.", "2024-W49"],
    ["It ended two days after May 3, 2024.", "2024-05-05"],
  ],
};
