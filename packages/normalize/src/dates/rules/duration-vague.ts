import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { durationValue, unit } from "../units.ts";

export const durationVague: DateRule = {
  id: "date/duration-vague",
  doc: "“for years”, “recent months”, “decades”: a duration without a number",
  triggers: ["units"],
  pattern: "(recent|coming|the coming|the past|past)? units (or units|and units)? (?!old)",
  value(match, { text }) {
    if (
      /\b(?:(?:hundreds|thousands|millions|matter) of|light[- ])\s*$/.test(
        text.slice(Math.max(0, match.start - 14), match.start),
      ) ||
      match.tokens[0]?.hyphen
    )
      return null;
    const number = match.first("units")?.value ?? 0;
    if (number < unit.hour) return null;
    // “three quarters of its voters”
    if (number === unit.quarter && /^\s+of\b/.test(text.slice(match.end, match.end + 4))) return null;
    return make.duration(durationValue(Number.NaN, number), Number.NaN);
  },
  not: ["The star is many light years away."],
  examples: [["They had talked for months.", "PXM"]],
};
