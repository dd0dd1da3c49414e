import { toCivil } from "../calendar.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const quarterOfYear: DateRule = {
  id: "date/quarter",
  doc: "“the third quarter of 2023”, “last year’s third quarter”, “the fiscal first quarter”, “third-quarter profit”",
  triggers: ["unit"],
  pattern:
    "the? fiscal? ordinal fiscal? unit (of|in|comma)? YEAR | the? YEAR s? fiscal? ordinal fiscal? unit | the? fiscal? ordinal fiscal? unit (of the (?=unit)unit)?",
  value(match, context): Meaning | null {
    if (match.first("unit")?.value !== unit.quarter) return null;
    const yearUnit = match.all("unit")[1];
    if (yearUnit && yearUnit.value !== unit.year) return null;
    const ordinal = match.first("ordinal")?.value ?? 0;
    if (ordinal > 4) return null;
    const year = match.first("YEAR")?.meaning;
    if (year)
      return year.first === null ? null : make.quarter(toCivil(year.first).year, ordinal, year.anchor);
    if (context.reference === null) return make.unresolved("QUARTER", "quarter", `XXXX-Q${ordinal}`, null);
    const { year: now, month } = toCivil(context.reference);
    const current = Math.ceil(month / 3);
    const { time, evidence } =
      ordinal > current ? context.tense(match.start, match.end) : { time: null, evidence: null };
    const past = make.quarter(ordinal <= current ? now : now - 1, ordinal, "published");
    const future = make.quarter(ordinal >= current ? now : now + 1, ordinal, "published");
    return time === "future" ? { ...future, evidence } : past;
  },
  examples: [
    ["Profit fell in the third quarter of 2023.", "2023-Q3"],
    ["Third-quarter sales rose.", "2024-Q3"],
  ],
};
