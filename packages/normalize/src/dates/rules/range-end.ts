import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const rangeEnd: DateRule = {
  id: "date/range-end",
  doc: "the short end of a range of years: “1890–91”, “1989-90”",
  triggers: ["YEAR"],
  pattern: "(?<=YEAR dash) (n|num) (?!unit_any|meridiem|zone)",
  value(match, { text }) {
    const digits = text.slice(match.start, match.end);
    const from = match.run[match.from - 2]?.meaning?.first;
    if (from == null || !/^\d\d$/.test(digits)) return null;
    const { year: begin } = toCivil(from);
    const year = Math.floor(begin / 100) * 100 + Number(digits);
    return year > begin ? make.year(year, "explicit") : null;
  },
  examples: [["He led the team in 1890–91.", "1891"]],
};
