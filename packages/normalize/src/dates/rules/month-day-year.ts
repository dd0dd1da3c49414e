import { isDay, toDay } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const monthDayYear: DateRule = {
  id: "date/month-day-year",
  doc: "a full date: “May 20, 2024”, “Monday, 20 May 2024”, “the 20th of May, 2024”",
  triggers: ["month", "month_short", "month_word"],
  pattern:
    "(the? weekday_any comma?)? (month_any (the? day_number) (comma|dash)? (in|of)? (year|short_year) | the? day_number of? (month_any) comma? (in|of)? (year|short_year|three_digits) | year month_any day_number)",
  value(match, { narrative }) {
    const month = match.first("month", "month_short", "month_word")?.value ?? 0;
    const day = match.first("n", "ordinal", "ORDINAL")?.value ?? 0;
    const short = match.first("short_year")?.value;
    const early = match.first("three_digits");
    if (early && !narrative) return null;
    const year =
      early?.value ??
      match.first("year")?.value ??
      (short === undefined ? 0 : short + (short < 50 ? 2000 : 1900));
    return isDay(year, month, day) ? make.day(toDay(year, month, day), "explicit") : null;
  },
  examples: [
    ["It was signed on May 20, 2024.", "2024-05-20"],
    ["It was signed on Monday, 20 May 2024.", "2024-05-20"],
    ["on the 2nd of March, 1998", "1998-03-02"],
  ],
  not: ["on May 20,000 dollars"],
};
