import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";

export const relativeUnit: DateRule = {
  id: "date/relative-unit",
  doc: "“last week”, “this month”, “next quarter”, “the coming weekend”",
  triggers: ["unit", "weekend"],
  pattern:
    "(last|this|this past|this coming|next|the? coming|the? current|the? latest|the past) fiscal? (unit|weekend) (?!of (MONTH|YEAR|this|last|next))",
  value(match, { reference, period, policy }) {
    const number = match.first("unit", "weekend")?.value ?? 0;
    if (number < unit.week || number > unit.quarter) {
      if (number !== unit.weekend) return null;
    }
    if (match.has("past") && match.has("the")) return null;
    if (reference === null) return make.unresolved("WEEK", "none", "XXXX-WXX", null);
    if (
      number === unit.quarter &&
      match.has("latest") &&
      period?.precision === "quarter" &&
      (period.last ?? 0) < reference
    )
      return period;
    const step =
      match.has("last", "past") || (match.has("latest") && number === unit.quarter)
        ? -1
        : match.has("next", "coming")
          ? 1
          : 0;
    const base = number === unit.weekend && match.has("coming") ? 0 : step;
    if (number === unit.week && policy.weekStart === 7) {
      const made = unitOf(addUnits(reference + 1, base, number), number, "published");
      return { ...made, first: (made.first ?? 0) - 1, last: (made.last ?? 0) - 1 };
    }
    return unitOf(addUnits(reference, base, number), number, "published");
  },
  examples: [
    ["They met last week.", "2024-W46"],
    ["Rates rose this month.", "2024-11"],
    ["The fair is next weekend.", "2024-W48-WE"],
  ],
};
