import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const monthYear: DateRule = {
  id: "date/month-year",
  doc: "“May 2024”, “May of last year”, “June of that year”",
  triggers: ["month", "month_short", "month_word"],
  pattern: "month_any comma? (of|in|comma)? the? YEAR (?!unit_any) | YEAR month_any (?!day_number)",
  value(match) {
    const month = match.first("month", "month_short", "month_word")?.value ?? 0;
    const year = match.first("YEAR")?.meaning;
    return year && year.first !== null && year.mod === null
      ? make.month(toCivil(year.first).year, month, year.anchor)
      : null;
  },
  examples: [
    ["He resigned in May 2024.", "2024-05"],
    ["He resigned in June last year.", "2023-06"],
  ],
};
