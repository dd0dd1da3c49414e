import { classIndex } from "../classes.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

/** Words before a number that make it a year rather than a count. */
const introducing = new Set(
  (
    [
      "in",
      "since",
      "by",
      "from",
      "until",
      "of",
      "during",
      "before",
      "after",
      "between",
      "to",
      "comma",
      "dash",
      "the",
      "and",
      "or",
      "early",
      "late",
      "mid",
      "month",
      "month_short",
      "fiscal",
      "MONTH",
      "season",
      "YEAR",
      "approx",
    ] as const
  ).map((name) => classIndex.get(name)),
);
const dash = classIndex.get("dash");
const counted =
  /^\s+(?:people|men|women|children|troops|soldiers|workers|jobs|employees|students|schoolchildren|miles?|km|kg|kilometers?|kilometres?|foot|feet|meters?|metres?|pounds|tons?|tonnes?|dollars|euros|percent|per\b|shares|points|residents|homes|houses|cases|deaths|voters|members|years|days|hours|minutes|seconds|weeks|months|acres|copies|votes|seats|passengers|times|cars|units|pages|barrels|megawatts?|[a-z]+s (?:were|are|have|had)\b)/;

export const yearAlone: DateRule = {
  id: "date/year",
  doc: "a year by itself: “in 1998”, “the 2024 election”; not a count: “1709 schoolchildren”",
  triggers: ["year", "short_year"],
  pattern:
    "(the? (fiscal|consecutive)? unit)? year (?!unit_any|bc|ad|scale_word|zone) | the? fiscal year (?!unit_any) | short_year",
  value(match, { text, narrative, clock }) {
    const short = match.first("short_year")?.value;
    if (
      short !== undefined &&
      (/['’]/.test(text[match.start - 1] ?? "") || /^\s\p{Lu}/u.test(text.slice(match.end, match.end + 2)))
    )
      return null;
    if (short !== undefined) {
      if (narrative && clock) return make.year(Math.floor(clock.year / 100) * 100 + short, "explicit");
      return make.year(short + (short < 30 ? 2000 : 1900), "explicit");
    }
    const token = match.tokens.at(-1);
    const year = match.first("year")?.value ?? 0;
    if (!token || (match.first("unit")?.value ?? unit.year) !== unit.year) return null;
    const rest = text.slice(match.end, match.end + 24);
    if (counted.test(rest) || /^(?:-[a-z]|\s?[+±])/i.test(rest)) return null;
    const introduced =
      match.tokens.length > 1 || (match.before !== null && introducing.has(match.before.kind));
    const ranged = match.after?.kind === dash && match.run[match.to + 1]?.kind === token.kind;
    if (year < 1800 && !introduced && !ranged && text[match.start - 1] !== "(") return null;
    if (year > 2100 && !introduced) return null;
    return make.year(year, "explicit");
  },
  examples: [
    ["She was elected in 1998.", "1998"],
    ["the 2024 election", "2024"],
  ],
  not: ["a crowd of 1709 schoolchildren", "cost $2000"],
};
