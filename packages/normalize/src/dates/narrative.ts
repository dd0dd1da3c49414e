import { toCivil } from "./calendar.ts";

const years =
  /(?<![\d.,$£€/-])(?:1\d\d\d|20\d\d)(?![\d/%-]|,\d)|(?<=\b(?:in|In|since|until|around|by|c\.) )\d{3}(?=[,.;)\s])(?! [a-z])/g;
const newsWords =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:last|this|next) (?:week|month|year)|said|says|told reporters|according to)\b/g;
/** For each of these, a history has several old years. */
const oldYearsPerNewsWord = 2;
/** A history writes at least this many years, and at least this share of them long gone. */
const [fewest, share] = [4, 0.6];

/** Whether a text tells of the past like a history: most of the years that it writes are over since more than a year. */
export function readsAsNarrative(text: string, published: number | null): boolean {
  const recent = published === null ? Number.POSITIVE_INFINITY : toCivil(published).year - 1;
  let [all, old] = [0, 0];
  for (const [year] of text.matchAll(years)) {
    all++;
    if (Number(year) < recent) old++;
  }
  if (old < fewest || old < share * all) return false;
  return oldYearsPerNewsWord * (text.match(newsWords)?.length ?? 0) <= old;
}
