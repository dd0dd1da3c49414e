import { fromIsoWeek, toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit, unitOf } from "../units.ts";

export const numberedUnit: DateRule = {
  id: "date/numbered-unit",
  doc: "a unit by its number or order: “week 31”, “the week after next”",
  triggers: ["unit"],
  pattern: "the unit after next | unit n (?!unit_any|meridiem|comma n)",
  value(match, { reference }) {
    const number = match.first("unit")?.value ?? 0;
    if (reference === null || number < unit.day || number > unit.year) return null;
    const n = match.first("n")?.value;
    if (n !== undefined) {
      const monday = number === unit.week ? fromIsoWeek(toCivil(reference).year, n) : null;
      return monday === null ? null : make.week(monday, "published");
    }
    return unitOf(match.has("next") ? addUnits(reference, 2, number) : reference, number, "published");
  },
  examples: [["Book it for week 31.", "2024-W31"]],
};
