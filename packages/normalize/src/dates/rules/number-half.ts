import { number } from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const numberHalf: DateRule = {
  id: "date/number-half",
  doc: "a number and a half: “two and a half”",
  triggers: ["half"],
  pattern: "count and a half | (n|NUMBER) (?=half)half(?=unit_any)",
  value: (match) => number((match.first("n", "num", "three_digits", "NUMBER")?.value ?? 0) + 0.5),
  examples: [["The trial lasted two and a half years.", "P2Y6M"]],
};
