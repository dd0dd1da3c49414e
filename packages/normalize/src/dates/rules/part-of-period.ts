import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, unit } from "../units.ts";

export const partOfPeriod: DateRule = {
  id: "date/part-of-period",
  doc: "the first or last units of a period, or one of them: “the first ten months of this year”, “the 15th day of June”",
  triggers: ["YEAR", "MONTH"],
  pattern:
    "the? (ordinal|last) (n|NUMBER) units (of|in) (YEAR|MONTH) | the? (ordinal|ORDINAL) unit of (YEAR|MONTH)",
  value(match, { policy }) {
    const whole = match.first("YEAR", "MONTH")?.meaning;
    const number = match.first("unit", "units")?.value ?? 0;
    const count = match.first("n", "NUMBER");
    const ordinal = match.first("ordinal", "ORDINAL")?.value;
    if (!whole || whole.first === null || whole.last === null || whole.mod !== null) return null;
    if (number < unit.day || number > unit.month) return null;
    // TIMEX3 has “the first ten months” and “this year” apart.
    if (count && policy.extent === "timex") return null;
    if (!count) {
      if (ordinal === undefined) return null;
      const first = addUnits(whole.first, ordinal - 1, number);
      if (first > whole.last) return null;
      const { year, month } = toCivil(first);
      return number === unit.day
        ? make.day(first, whole.anchor)
        : number === unit.month
          ? make.month(year, month, whole.anchor)
          : null;
    }
    const size = count.meaning?.count ?? count.value;
    if (match.has("last")) {
      const first = addUnits(whole.last + 1, -size, number);
      return first < whole.first ? null : { ...whole, mod: "END", qualifier: "late", first };
    }
    const last = addUnits(whole.first, size, number) - 1;
    return ordinal !== 1 || last > whole.last ? null : { ...whole, mod: "START", qualifier: "early", last };
  },
  examples: [["It is due on the 15th day of June 2025.", "2025-06-15"]],
};
