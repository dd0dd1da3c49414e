import { classIndex } from "../classes.ts";
import { year as makeYear, number } from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import type { Token } from "../token.ts";
import { unit } from "../units.ts";

const scales = [classIndex.get("scale"), classIndex.get("thousand")];
const skipped = [classIndex.get("and"), classIndex.get("a")];

/** “two thousand and four” is 2004, “a hundred” 100. */
const count = (tokens: readonly Token[]): number => {
  let total = 0;
  let current = 0;
  for (const { kind, value } of tokens) {
    if (skipped.includes(kind)) continue;
    if (scales.includes(kind) && value >= 1000) {
      total += (current || 1) * value;
      current = 0;
    } else if (scales.includes(kind)) current = (current || 1) * value;
    else current += value;
  }
  return total + current;
};

export const numberWords: DateRule = {
  id: "date/number-words",
  doc: "numbers in words: “twenty-four”, “a hundred”, “two thousand and four”, “nineteen ninety-six”",
  triggers: ["word", "scale", "teen", "thousand"],
  pattern:
    "a scale_word (digit_word word?)? | (the unit)? (digit_word|n|num|three_digits) (digit_word|scale_word|and (digit_word|scale_word))*",
  value(match) {
    const tokens = match.has("unit") ? match.tokens.slice(2) : match.tokens;
    if (!match.has("word", "teen", "scale", "thousand")) return null;
    const words = match.all("word", "teen").map(({ value }) => value);
    const [first = 0, second = 0, third = 0] = words;
    if (words.length >= 2 && words.length === tokens.length && first >= 10 && first <= 20 && second >= 10) {
      return makeYear(100 * first + second + (second >= 20 ? third : 0), "explicit");
    }
    if (words.length > 1 && words.length === tokens.length && !(first >= 20 && second < 10)) return null;
    const sum = count(tokens);
    if (match.has("unit") && (match.first("unit")?.value !== unit.year || !match.has("thousand")))
      return null;
    return first === 2 && match.has("thousand") && (words.length > 1 || match.has("unit")) && sum < 2100
      ? { ...makeYear(sum, "explicit"), count: sum }
      : number(sum);
  },
  examples: [
    ["The talks took twenty-four hours.", "PT24H"],
    ["It has stood for a hundred years.", "P100Y"],
    ["They met in nineteen ninety-six.", "1996"],
    ["The bridge opened in two thousand and four.", "2004"],
  ],
};
