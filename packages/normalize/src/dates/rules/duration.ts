import { classIndex } from "../classes.ts";
import * as make from "../meaning.ts";
import type { DateRule, Match } from "../rule.ts";
import { durationValue, unit } from "../units.ts";

const article = classIndex.get("a");

/** “$2 million a year”, “four flights a week” say how often, not how long. */
const isRate = ({ tokens, start }: Match, text: string): boolean =>
  tokens.length === 2 &&
  tokens[0]?.kind === article &&
  /(?:\d|\b(?:hundred|thousand|million|billion|once|twice|times|one|two|three|four|five|six|seven|eight|nine|ten))(?: \p{Ll}+)?\s+$/u.test(
    text.slice(Math.max(0, start - 24), start),
  );

/** “three-quarters of its food”, “more than a quarter of the market” are shares. */
const isShare = (match: Match, text: string): boolean =>
  match.first("unit", "units")?.value === unit.quarter &&
  /^\s+of\b/.test(text.slice(match.end, match.end + 4));

export const durationAmount: DateRule = {
  id: "date/duration",
  doc: "“three days”, “a five-year plan”, “at least 90 days”, “nearly two hours”, “12 to 18 months”",
  triggers: ["unit", "units", "parts"],
  pattern:
    "(the? (approx|more than|less than|at least|at most|up to|the full)? (amount (to|or|dash) amount | amount) (more|additional|full|consecutive)? (unit|units|weekends|parts) (and a? half)? (?!old)) | (approx|more than|less than|at least)? another? (a|another|half a|a full|a half) (additional|full|consecutive)? unit (and a half)? (or so|or NUMBER)? (?!old)",
  value(match, { text }) {
    if (isRate(match, text) || isShare(match, text)) return null;
    const token = match.first("unit", "units", "weekends", "parts");
    const number = match.has("parts") ? unit.day : (token?.value ?? 0);
    const amount = match.all("n", "num", "three_digits", "year", "NUMBER", "VAGUE").at(-1);
    let count = amount
      ? (amount.meaning?.count ?? amount.value)
      : match.has("half") && !match.has("and")
        ? 0.5
        : 1;
    if (match.has("and") && match.has("half")) count = Math.floor(count) + 0.5;
    if (match.has("year") && !match.has("unit", "units")) return null;
    const made = make.duration(durationValue(count, number), count);
    if (match.has("approx", "so")) return { ...made, mod: "APPROX", qualifier: "approximate" };
    if (match.has("more") && match.has("than")) return { ...made, mod: "MORE_THAN" };
    if (match.has("least")) return { ...made, mod: "EQUAL_OR_MORE" };
    if (match.has("less")) return { ...made, mod: "LESS_THAN" };
    return match.has("up") ? { ...made, mod: "EQUAL_OR_LESS" } : made;
  },
  not: ["It costs $2 million a year.", "It owns three-quarters of the shares."],
  examples: [
    ["The strike lasted three days.", "P3D"],
    ["a five-year plan", "P5Y"],
    ["It took half an hour.", "PT30M"],
  ],
};
