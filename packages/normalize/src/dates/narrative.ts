import { toCivil } from "./calendar.ts";

const newsWords =
  /\b(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|yesterday|today|tomorrow|(?:last|this|next) (?:week|month|year)|said|says|told reporters|according to)\b/g;
/** For each of these, a history has at least so many old years. */
const oldYearsPerNewsWord = 2;
/** A history writes at least this many years, and at least this share of them long gone. */
const [fewest, share] = [4, 0.6];

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
/** What stands next to figures that are no year: decimals, money, parts of dates. */
const besides = new Set([..."$£€/%"].map((mark) => mark.charCodeAt(0)));
const introduces = /\b(?:in|since|until|around|by|c\.) $/i;

/** Calls `onYear` with each number that looks like a year: four digits from 1000 to 2099, three after “in”. */
function scanYears(text: string, onYear: (year: number) => void): void {
  for (let i = 0; i < text.length; i++) {
    if (!isDigit(text.charCodeAt(i))) continue;
    const start = i;
    while (isDigit(text.charCodeAt(i + 1))) i++;
    const size = i + 1 - start;
    if (size !== 4 && size !== 3) continue;
    const [before, next] = [text.charCodeAt(start - 1), text.charCodeAt(i + 1)];
    const grouped =
      (text[start - 1] === "," || text[start - 1] === ".") && isDigit(text.charCodeAt(start - 2));
    if (grouped || besides.has(before) || besides.has(next)) continue;
    if (text[i + 1] === "," && isDigit(text.charCodeAt(i + 2))) continue;
    const year = Number(text.slice(start, i + 1));
    if (
      size === 4
        ? year >= 1000 && year < 2100
        : year >= 100 && introduces.test(text.slice(Math.max(0, start - 8), start))
    ) {
      onYear(year);
    }
  }
}

/** Whether a text tells of the past like a history: most of the years that it writes are over since more than a year. */
export function readsAsNarrative(text: string, published: number | null): boolean {
  const recent = published === null ? Number.POSITIVE_INFINITY : toCivil(published).year - 1;
  let [all, old] = [0, 0];
  scanYears(text, (year) => {
    all++;
    if (year < recent) old++;
  });
  if (old < fewest || old < share * all) return false;
  return oldYearsPerNewsWord * (text.match(newsWords)?.length ?? 0) <= old;
}
