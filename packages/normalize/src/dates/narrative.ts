import { toCivil } from "./calendar.ts";
import { classIndex } from "./classes.ts";
import type { Token } from "./token.ts";

const newsWords =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:last|this|next) (?:week|month|year)|said|says|told reporters|according to)\b/g;
/** For each of these, a history has at least so many old years. */
const oldYearsPerNewsWord = 2;
/** A history writes at least this many years, and at least this share of them long gone. */
const [fewest, share] = [4, 0.6];

const kindsOf = (...names: string[]) => new Set(names.map((name) => classIndex.get(name)));
const yearKinds = kindsOf("year");
const earlyYearKinds = kindsOf("three_digits");
const introducing = kindsOf("in", "since", "until", "approx", "by", "dash");

/** Whether news words are so many that the years cannot make a history of it. */
function readsAsNews(text: string, years: number): boolean {
  newsWords.lastIndex = 0;
  let words = 0;
  while (newsWords.test(text)) if (++words * oldYearsPerNewsWord > years) return true;
  return false;
}

/** News says at its head what day it is, or writes the year of its publication. */
const headLength = 600;
const newsHead = /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday)\b/i;
const beginsAsNews = (text: string, published: number | null): boolean => {
  const head = text.slice(0, headLength);
  return newsHead.test(head) || (published !== null && head.includes(String(toCivil(published).year)));
};

/** Whether a text tells of the past like a history: most of the years that it writes are over since more than a year. */
export function readsAsNarrative(
  text: string,
  runs: readonly (readonly Token[])[],
  published: number | null,
): boolean {
  const recent = published === null ? Number.POSITIVE_INFINITY : toCivil(published).year - 1;
  let [all, old] = [0, 0];
  for (const run of runs) {
    for (let i = 0; i < run.length; i++) {
      const { kind, value } = run[i] as Token;
      const early = earlyYearKinds.has(kind) && introducing.has(run[i - 1]?.kind);
      if (!early && !(yearKinds.has(kind) && value < 2100)) continue;
      all++;
      if (value < recent) old++;
    }
  }
  return old >= fewest && old >= share * all && !beginsAsNews(text, published) && !readsAsNews(text, old);
}
