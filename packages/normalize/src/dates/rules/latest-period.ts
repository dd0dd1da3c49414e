import { addMonths, toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const latestPeriod: DateRule = {
  id: "date/latest-period",
  doc: "in figures, the period they are told of: “the latest period”, “the 1988 quarter”, “the 2023 period”",
  triggers: ["period", "unit"],
  pattern: "the latest period | the YEAR (period|unit)",
  value(match, { period, reference }) {
    const year = match.first("YEAR")?.meaning;
    const number = match.first("unit")?.value;
    if (number !== undefined && number !== unit.quarter) return null;
    if (!year) return period?.precision === "quarter" || period?.precision === "half" ? period : null;
    if (year.first === null) return null;
    const { year: of } = toCivil(year.first);
    if (period?.precision === "quarter" && period.first !== null) {
      return make.quarter(of, Math.ceil(toCivil(period.first).month / 3), year.anchor);
    }
    if (number === undefined) return year;
    return reference === null
      ? null
      : make.quarter(of, Math.ceil(toCivil(addMonths(reference, -3)).month / 3), year.anchor);
  },
  examples: [["Net fell in the third quarter. In the 2022 period it rose.", "2022-Q3"]],
};
