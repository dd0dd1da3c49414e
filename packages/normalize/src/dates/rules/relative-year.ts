import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const relativeYear: DateRule = {
  id: "date/relative-year",
  doc: "“last year”, “this year”, “next year”",
  triggers: ["unit"],
  pattern: "(last|this|next|the? current|the? coming) (fiscal|consecutive)? unit",
  value(match, { reference }) {
    if (match.first("unit")?.value !== unit.year) return null;
    if (reference === null) return make.unresolved("YEAR", "year", "XXXX", null);
    const step = match.has("last") ? -1 : match.has("next") ? 1 : 0;
    return make.year(toCivil(reference).year + step, "published");
  },
  examples: [
    ["Sales fell last year.", "2023"],
    ["The vote is next year.", "2025"],
  ],
};
