import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const numberOrdinal: DateRule = {
  id: "date/number-ordinal",
  doc: "ordinals in two words: “the twenty-first century”, “May thirty-first”",
  triggers: ["teen", "unit", "month", "month_short", "weekday"],
  pattern: "digit_word ordinal",
  value(match) {
    const tens = match.first("word", "teen")?.value ?? 0;
    const ones = match.first("ordinal")?.value ?? 0;
    return tens >= 20 && tens % 10 === 0 && ones < 10
      ? { ...make.number(tens + ones), as: "ORDINAL", count: tens + ones }
      : null;
  },
  examples: [["It was built in the twenty-first century.", "20"]],
};
