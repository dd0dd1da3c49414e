import { classAt, digit, lower, mark, stop, upper } from "../tokens/character.ts";
import { abbreviations } from "./abbreviations.gen.ts";
import { starters } from "./starters.gen.ts";
import type { Stop } from "./stop.ts";

/** Longest run of characters read as one word. */
const longest = 40;

const isWordly = (kind: number): boolean =>
  kind === upper || kind === lower || kind === digit || kind === mark;

/** The run of letters, digits and inner points that ends at `end`. */
function wordBefore(text: string, end: number, from: number): string {
  let start = end;
  const least = Math.max(from, end - longest);
  while (start > least && (isWordly(classAt(text, start - 1)) || text.charCodeAt(start - 1) === 0x2e))
    start--;
  return text.slice(start, end);
}

/** The run of letters and digits that begins at `start`. */
function wordAfter(text: string, start: number, limit: number): string {
  let end = start;
  const most = Math.min(limit, start + longest);
  while (end < most && isWordly(classAt(text, end))) end++;
  return text.slice(start, end);
}

/** Kind of an abbreviation; one in capitals, as in a headline, is looked up in small letters too. */
const kindOf = (word: string) =>
  abbreviations.get(word) ??
  (word.length > 1 && /^\p{Lu}+$/u.test(word)
    ? abbreviations.get(word.charAt(0) + word.slice(1).toLowerCase())
    : undefined);

/** “… he said.The council …”: the blank was lost on the way from the page. */
const lostBlank = (text: string, before: string, word: number): boolean =>
  classAt(text, word) === upper && classAt(text, word + 1) === lower && /^\p{Ll}{3,}$/u.test(before);

/** Whether a point after `before`, which is followed by a word that is not in small letters, ends a sentence. */
function pointEnds(before: string, isFirst: boolean, isNumberNext: boolean, begins: boolean): boolean {
  // “1. The budget”, “A. Hearings”: what numbers an item of a list stays with it.
  if (isFirst && /^(?:\d{1,3}|[ivxIVX]+|\p{L})$/u.test(before)) return false;
  if (before === "I") return true;
  if (/^\p{Lu}$/u.test(before)) return begins;
  const kind = kindOf(before);
  if (kind === "title") return false;
  if (kind === "number") return !isNumberNext;
  if (kind === "month" || kind === "day") return !isNumberNext && begins;
  if (kind !== undefined || /(?:^|\.)\p{L}{1,2}\.\p{L}{1,2}$/u.test(before)) return begins;
  return true;
}

/** No abbreviation has this many letters. */
const longAbbreviation = 7;

/** Whether a long word of small letters ends at `end`: four stops in five follow one. */
function isPlain(text: string, end: number): boolean {
  for (let back = 1; back <= longAbbreviation; back++) {
    if ((text.charCodeAt(end - back) - 0x61) >>> 0 > 25) return false;
  }
  return true;
}

/** Whether the words before and after a stop belong to two sentences. */
export function endsSentence(
  text: string,
  { sentence, start, end, close, next, word, limit }: Stop,
): boolean {
  const after = classAt(text, word);
  if (after === lower || after === stop) return false;
  const isLong = next > close && start - sentence > longAbbreviation && isPlain(text, start);
  if (isLong) return true;
  const before = wordBefore(text, start, sentence);
  if (next === close) return close === end && lostBlank(text, before, word);
  const isPoint = end - start === 1 && close === end && text.charCodeAt(start) === 0x2e;
  if (!isPoint) return true;
  const isFirst = start - before.length === sentence;
  return pointEnds(before, isFirst, after === digit, starters.has(wordAfter(text, word, limit)));
}
