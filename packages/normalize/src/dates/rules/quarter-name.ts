import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const quarterName: DateRule = {
  id: "date/quarter-name",
  doc: "“Q3 2023”, “the first half (H1) of 2024”, “Q1”",
  triggers: ["quarter_name", "half_name"],
  pattern: "(quarter_name|half_name) (of|comma|dash)? YEAR | YEAR (quarter_name|half_name) | quarter_name",
  value(match, { reference }) {
    const year = match.first("YEAR")?.meaning;
    const quarter = match.first("quarter_name")?.value;
    const half = match.first("half_name")?.value ?? 0;
    if (year) {
      if (year.first === null) return null;
      const { year: of } = toCivil(year.first);
      return quarter === undefined
        ? make.half(of, half, year.anchor)
        : make.quarter(of, quarter, year.anchor);
    }
    if (quarter === undefined || reference === null) return null;
    const { year: now, month } = toCivil(reference);
    return make.quarter(quarter <= Math.ceil(month / 3) ? now : now - 1, quarter, "published");
  },
  examples: [
    ["Revenue fell in Q3 2023.", "2023-Q3"],
    ["Revenue fell in Q1.", "2024-Q1"],
  ],
};
