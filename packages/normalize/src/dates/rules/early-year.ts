import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

/** A story that has come further than this writes its years with four digits. */
const latestEarlyYear = 1100;

export const earlyYear: DateRule = {
  id: "date/early-year",
  doc: "in histories, years of three digits: “in 347”, “from 328 to 373”, “30 September 420”",
  triggers: ["three_digits"],
  pattern:
    "(?<=in|since|by|from|until|of|approx|between|before|after) three_digits (?!unit_any|scale_word|s|zone|a|digit_word) | (?<=month_any|month_any n|month_any of) three_digits | three_digits (?=dash (three_digits|DAY)) | (?<=(YEAR|DAY) (to|dash|and|until|or)) three_digits (?!unit_any)",
  value(match, { narrative, text, clock }) {
    if (
      !narrative ||
      (clock !== null && clock.year > latestEarlyYear) ||
      !/^(?:[,.;:)–—-]|\s*$|\s+[–—-]|\s+\p{Lu}|\s+(?:and|to|until|by|in|the|he|she|they|it|as|when|with|at|after|BC|or|for|his|her)\b)/u.test(
        text.slice(match.end, match.end + 8),
      )
    )
      return null;
    return make.year(match.first("three_digits")?.value ?? 0, "explicit");
  },
  examples: [["He was born in 347, became a priest in 373, moved in 379, in 382, and died in 420.", "0347"]],
  not: ["Turnout fell in 350 villages."],
};
