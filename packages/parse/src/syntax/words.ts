import { classAt, digit, lower as lowerCase, upper } from "../tokens/character.ts";

/** Entries before the first word and after the last one that stand for the ends of the sentence. */
export const padding = 3;

/**
 * What the tagger and parser see of the words of one sentence: hashes, so that no string is made. Word `i` is at
 * `i + padding`.
 */
export interface Words {
  /** Case folded, digits equal, apostrophes equal. */
  readonly lower: Int32Array;
  /** As `lower`, but with case. */
  readonly form: Int32Array;
  readonly prefix1: Int32Array;
  readonly prefix2: Int32Array;
  readonly prefix3: Int32Array;
  readonly suffix1: Int32Array;
  readonly suffix2: Int32Array;
  readonly suffix3: Int32Array;
  readonly suffix4: Int32Array;
  /** “Xx”, “dd-x”: runs of one class shortened to two. */
  readonly shape: Int32Array;
  /** Which tags the word has had in training, as a hash; 0 where it was not seen. */
  readonly ambiguity: Int32Array;
  /** Index of the joint tag. */
  readonly tag: Uint8Array;
  /** Case of a word of four letters and more: 1 small, 2 with a capital, 3 in capitals; else 0. */
  readonly letterCase: Int32Array;
  /** 1 a quotation mark, 2 a comma, 3 a colon, semicolon or dash; else 0. */
  readonly mark: Int32Array;
  /** Whether a word stands within quotation marks. */
  readonly quoted: Int32Array;
  /** Number of commas, colons, semicolons and dashes before a word. */
  readonly breaks: Int32Array;
  /** Number of verbs before a word. */
  readonly verbs: Int32Array;
}

/** Room for sentences of up to `capacity` words. */
export function makeWords(capacity: number): Words {
  const array = () => new Int32Array(capacity + 2 * padding);
  return {
    lower: array(),
    form: array(),
    prefix1: array(),
    prefix2: array(),
    prefix3: array(),
    suffix1: array(),
    suffix2: array(),
    suffix3: array(),
    suffix4: array(),
    shape: array(),
    ambiguity: array(),
    tag: new Uint8Array(capacity + 2 * padding),
    letterCase: array(),
    mark: array(),
    quoted: array(),
    breaks: array(),
    verbs: array(),
  };
}

const seed = 0x811c9dc5 | 0;
const prime = 0x01000193;

/** Unit with case folded, digits as `0`, apostrophes and quotation marks straight. */
export function fold(code: number): number {
  if (code < 0x80) {
    if (code >= 0x41 && code <= 0x5a) return code | 0x20;
    return code >= 0x30 && code <= 0x39 ? 0x30 : code;
  }
  if (code === 0x2019 || code === 0x2018 || code === 0x2bc) return 0x27;
  if (code === 0x201c || code === 0x201d) return 0x22;
  return code < 0xd800 ? String.fromCharCode(code).toLowerCase().charCodeAt(0) : code;
}

/** Reads the word from `start` to `end` into entry `at`. */
export function readWord(text: string, start: number, end: number, words: Words, at: number): void {
  let folded = seed;
  let cased = seed;
  let shape = seed;
  let last = -1;
  let run = 0;
  let capitals = 0;
  for (let offset = start; offset < end; offset++) {
    const code = text.charCodeAt(offset);
    const unit = fold(code);
    folded = Math.imul(folded ^ unit, prime);
    if (offset === start) words.prefix1[at] = folded;
    else if (offset === start + 1) words.prefix2[at] = folded;
    else if (offset === start + 2) words.prefix3[at] = folded;
    const kind = classAt(text, offset);
    if (kind === upper) capitals++;
    cased = Math.imul(cased ^ unit ^ (kind === upper ? 0x5555 : 0), prime);
    run = kind === last ? run + 1 : 1;
    last = kind;
    const isClass = kind === lowerCase || kind === upper || kind === digit;
    if (run <= 2) shape = Math.imul(shape ^ (isClass ? kind : unit + 16), prime);
  }
  const length = end - start;
  if (length < 2) words.prefix2[at] = folded;
  if (length < 3) words.prefix3[at] = folded;
  words.letterCase[at] = length < 4 ? 0 : capitals === 0 ? 1 : capitals === length ? 3 : 2;
  words.mark[at] = markOf(text.charCodeAt(start), length);
  words.lower[at] = folded;
  words.form[at] = cased;
  words.shape[at] = shape;
  let suffix = seed;
  for (let back = 1; back <= 4; back++) {
    suffix = back <= length ? Math.imul(suffix ^ fold(text.charCodeAt(end - back)), prime) : suffix ^ 0x7f;
    if (back === 1) words.suffix1[at] = suffix;
    else if (back === 2) words.suffix2[at] = suffix;
    else if (back === 3) words.suffix3[at] = suffix;
    else words.suffix4[at] = suffix;
  }
}

function markOf(code: number, length: number): number {
  if (code === 0x22 || code === 0x201c || code === 0x201d || code === 0xab || code === 0xbb) return 1;
  if ((code === 0x27 || code === 0x60) && length === 2) return 1;
  if (code === 0x2c) return 2;
  return code === 0x3a || code === 0x3b || code === 0x2d || code === 0x2013 || code === 0x2014 ? 3 : 0;
}

/** How a sentence is written: 1 as a title, with most words capitalised; 2 in small letters; 3 in capitals; else 0. */
export function styleOf({ letterCase }: Words, length: number): number {
  const counts = [0, 0, 0, 0];
  for (let at = padding; at < length + padding; at++) counts[letterCase[at]!] = counts[letterCase[at]!]! + 1;
  const [, small = 0, capitalised = 0, capitals = 0] = counts;
  const all = small + capitalised + capitals;
  if (all < 3) return 4;
  if (capitals > all * 0.7) return 3;
  if (capitalised + capitals > all * 0.6) return 1;
  return capitalised + capitals === 0 ? 2 : 0;
}

/** Counts what lies before each word of a tagged sentence; `isVerb` says it of joint tags. */
export function countStretches(words: Words, length: number, isVerb: Uint8Array): void {
  const { mark, quoted, breaks, verbs, tag } = words;
  let [isQuoted, breakCount, verbCount] = [0, 0, 0];
  for (let at = padding; at < length + padding; at++) {
    quoted[at] = isQuoted;
    breaks[at] = breakCount;
    verbs[at] = verbCount;
    if (mark[at] === 1) isQuoted ^= 1;
    else if (mark[at]! > 1) breakCount++;
    if (isVerb[tag[at]!] === 1) verbCount++;
  }
  quoted[length + padding] = 0;
  breaks[length + padding] = breakCount;
  verbs[length + padding] = verbCount;
}

/** Makes the entries round a sentence of `length` words stand for its ends. */
export function padWords(words: Words, length: number): void {
  for (let step = 0; step < padding; step++) {
    for (const at of [step, padding + length + step]) {
      const end = at < padding ? 1 : 2;
      words.tag[at] = 0;
      words.lower[at] = end;
      words.form[at] = end;
      words.suffix3[at] = end;
      words.shape[at] = end;
      words.ambiguity[at] = 0x10000 + end;
    }
  }
}
