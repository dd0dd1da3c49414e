import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const halfYear: DateRule = {
  id: "date/half-year",
  doc: "“the first half of 1998”; the halves of a match are none",
  triggers: ["half"],
  pattern: "the? (ordinal|last|latest) half (of|in) (YEAR | the unit) | YEAR s? ordinal half",
  value(match, { reference }) {
    const year = match.first("YEAR")?.meaning;
    const number = match.first("ordinal")?.value ?? 2;
    if (!year && match.first("unit")?.value === unit.year && reference !== null && number <= 2) {
      return make.half(toCivil(reference).year, number, "published");
    }
    if (!year || year.first === null || number > 2) return null;
    return make.half(toCivil(year.first).year, number, year.anchor);
  },
  examples: [["Exports grew in the first half of 1998.", "1998-H1"]],
  not: ["He scored in the first half."],
};
