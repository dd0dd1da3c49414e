import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { durationValue, unit, unitOf } from "../units.ts";

export const thisUnit: DateRule = {
  id: "date/this-unit",
  doc: "the running unit of a speaker: “for the day”, “in the year”",
  triggers: ["unit"],
  pattern: "the unit (?!after|before|ahead|n) | (next|last|this|past) unit",
  value(match, { reference }) {
    const number = match.first("unit")?.value ?? 0;
    if (reference === null || number > unit.year) return null;
    if (number < unit.day)
      return match.has("the") ? null : { ...make.duration(durationValue(1, number), 1), anchor: "published" };
    if (!match.has("the")) return null;
    return unitOf(reference, number, "published");
  },
  examples: [["Book it for the week.", "2024-W47"]],
};
