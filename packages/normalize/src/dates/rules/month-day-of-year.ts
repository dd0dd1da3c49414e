import { isDay, toCivil, toDay } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const monthDayOfYear: DateRule = {
  id: "date/month-day-of-year",
  doc: "a month-day and its year in words: “March 20 last year”, “on September 20 of this year”",
  triggers: ["YEAR"],
  pattern: "(weekday_any comma?)? (month_name the? day_number | the? day_number of? month_name) of? YEAR",
  value(match) {
    const year = match.first("YEAR")?.meaning;
    if (!year || year.first === null || year.mod !== null) return null;
    const month = match.first("month", "month_short")?.value ?? 0;
    const day = match.first("n", "ordinal", "ORDINAL")?.value ?? 0;
    const { year: of } = toCivil(year.first);
    return isDay(of, month, day) ? make.day(toDay(of, month, day), year.anchor) : null;
  },
  examples: [["They met on March 20 last year.", "2023-03-20"]],
};
