import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const two = (value: number | undefined): string =>
  value === undefined ? "XX" : String(value).padStart(2, "0");

export const impossible: DateRule = {
  id: "date/impossible",
  doc: "what is written as a date but is no day of the calendar stays unresolved: “February 30”, “2023-02-30”, “50/6/2018”",
  triggers: ["month", "month_short", "month_word", "numeric_date"],
  pattern: "month_any n (comma? year)? | n of? month_name (comma? year)? | numeric_date",
  value(match, { text }) {
    const surface = text.slice(match.start, match.end);
    if (match.has("numeric_date")) {
      return /\d{4}/.test(surface) && surface.length >= 8
        ? make.unresolved("DAY", "none", "XXXX-XX-XX", null)
        : null;
    }
    const month = match.first("month", "month_short", "month_word")?.value;
    const day = match.first("n")?.value ?? 0;
    if (day <= 28 || day > 31) return null;
    return make.unresolved(
      "DAY",
      "none",
      `${match.first("year")?.value ?? "XXXX"}-${two(month)}-${two(day)}`,
      null,
    );
  },
  examples: [["It is due on February 30.", "XXXX-02-30"]],
};
