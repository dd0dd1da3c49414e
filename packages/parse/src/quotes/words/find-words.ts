import type { Span } from "../../schema.ts";
import type { Stretch } from "../marks/find-stretches.ts";
import { forms } from "./lexicon.gen.ts";

/** How a word is written. `stretch`: no word, but all that stands between two quotation marks. */
export const shape = {
  lower: 0,
  capital: 1,
  upper: 2,
  number: 3,
  mark: 4,
  possessive: 5,
  stretch: 6,
} as const;

/** Words of the reporter's own text and, each as one item, the stretches in quotation marks. Parallel arrays. */
export interface Words {
  readonly start: number[];
  readonly end: number[];
  readonly shape: number[];
  /** Index into `entries` of the lexicon; 0 is an unknown word. */
  readonly entry: number[];
  /** Index of a stretch; -1 of a word. */
  readonly stretch: number[];
  /** Character code of a mark; 0 of a word. */
  readonly mark: number[];
}

/** [form, class bits, verb cue, noun cue, adjective cue, inflection]; number 0 is the unknown word. */
export const entries: readonly (readonly [string, number, number, number, number, number])[] = [
  ["", 0, 0, 0, 0, 0],
  ...forms,
];
const index = new Map(entries.map(([form], i) => [form, i]));

const isLetter = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x250 && code < 0x2000) ||
  (code >= 0x2c00 && code < 0x2e00) ||
  (code >= 0x3040 && code < 0xe000) ||
  (code >= 0xf900 && code < 0xff00);
const isDigit = (code: number): boolean => code >= 48 && code <= 57;
const isUpper = (code: number): boolean =>
  (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
const isSpace = (code: number): boolean =>
  code === 32 ||
  (code >= 9 && code <= 13) ||
  code === 0xa0 ||
  code === 0x2009 ||
  code === 0x202f ||
  code === 0xfeff;
const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Words of one paragraph are added to `words`; `stretches` are those of the paragraph at top level. */
export function addWords(
  words: Words,
  text: string,
  { start: from, end: to }: Span,
  stretches: readonly Stretch[],
  numbers: readonly number[],
): void {
  let at = from;
  let next = 0;
  while (at < to) {
    const stretch = stretches[next];
    if (stretch && at >= stretch.outer.start) {
      add(words, stretch.outer.start, stretch.outer.end, shape.stretch, 0, 0, numbers[next]!);
      at = Math.max(at, stretch.outer.end);
      next++;
      continue;
    }
    const code = text.charCodeAt(at);
    if (isSpace(code)) {
      at++;
      continue;
    }
    const start = at;
    if (
      isApostrophe(code) &&
      (text.charCodeAt(at + 1) | 32) === 115 &&
      !isLetter(text.charCodeAt(at + 2)) &&
      start > from &&
      !isSpace(text.charCodeAt(at - 1))
    ) {
      at += 2;
      add(words, start, at, shape.possessive, 0, 0);
      continue;
    }
    if (!isLetter(code) && !isDigit(code)) {
      at++;
      add(words, start, at, shape.mark, 0, code);
      continue;
    }
    let letters = isLetter(code) ? 1 : 0;
    let uppers = isUpper(code) ? 1 : 0;
    at++;
    while (at < to) {
      const c = text.charCodeAt(at);
      if (isLetter(c)) {
        letters++;
        if (isUpper(c)) uppers++;
      } else if (!isDigit(c)) {
        const after = text.charCodeAt(at + 1);
        if (isApostrophe(c)) {
          // “Clinton’s” is two, “O’Brien” and “don’t” are one
          if (!isLetter(after) || ((after | 32) === 115 && !isLetter(text.charCodeAt(at + 2)))) break;
        } else if (c === 45 || c === 0x2010 || c === 0x2011) {
          if (!isLetter(after) && !isDigit(after)) break;
        } else if (c === 46 || c === 44) {
          const between = isDigit(text.charCodeAt(at - 1)) && isDigit(after);
          // “U.S.”, “J.D.”: letters with points
          const dotted = c === 46 && letters === 1 && at === start + 1;
          const chain = c === 46 && at - start > 1 && text.charCodeAt(at - 2) === 46;
          if (!between && !dotted && !chain) break;
        } else break;
      }
      at++;
    }
    const word = text.slice(start, at);
    const lower = uppers > 0 ? word.toLowerCase() : word;
    const kind =
      letters === 0
        ? shape.number
        : isUpper(code)
          ? letters > 1 && uppers === letters
            ? shape.upper
            : shape.capital
          : uppers > 0 && letters > 1
            ? shape.capital
            : shape.lower;
    add(words, start, at, kind, index.get(lower) ?? 0, 0);
  }
}

function add(
  words: Words,
  start: number,
  end: number,
  kind: number,
  entry: number,
  mark: number,
  inMarks = -1,
): void {
  words.start.push(start);
  words.end.push(end);
  words.shape.push(kind);
  words.entry.push(entry);
  words.mark.push(mark);
  words.stretch.push(inMarks);
}
