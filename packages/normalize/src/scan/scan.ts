import { foldedHash } from "./hash.ts";

/** How a token is written. */
export const shapes = {
  punctuation: 0,
  lower: 1,
  capital: 2,
  capitals: 3,
  initial: 4,
  number: 5,
  mixed: 6,
} as const;

/** Tokens of a text as parallel arrays, cut for finding names: “Al-Masri” is three tokens, “U.S.” one, “Khan’s” two. */
export interface Scan {
  readonly text: string;
  readonly length: number;
  /** UTF-16 offsets, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** `foldedHash` of the token. */
  readonly hash: Int32Array;
  /** One of `shapes`. */
  readonly shape: Uint8Array;
  /** Number of the sentence. */
  readonly sentence: Int32Array;
  /** First token of each sentence, then the number of tokens. */
  readonly sentences: readonly number[];
}

const kinds = { other: 0, space: 1, upper: 2, lower: 3, digit: 4 } as const;

const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code);
  if (/\s/.test(letter)) return kinds.space;
  if (/[A-Z]/.test(letter)) return kinds.upper;
  if (/[a-z]/.test(letter)) return kinds.lower;
  return /[0-9]/.test(letter) ? kinds.digit : kinds.other;
});

function kindOf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return ascii[code] ?? kinds.other;
  const letter = text[at] ?? "";
  if (/\s/u.test(letter)) return kinds.space;
  if (/\p{Lu}/u.test(letter)) return kinds.upper;
  if (/[\p{L}\p{M}]/u.test(letter)) return kinds.lower;
  return code >= 0xd800 && code <= 0xdfff ? kinds.lower : /\p{N}/u.test(letter) ? kinds.digit : kinds.other;
}

const isApostrophe = (code: number) => code === 39 || code === 0x2019;
const period = 46;

/** Shortened words that keep their full stop. */
const abbreviations: ReadonlySet<string> = new Set(
  (
    "mr mrs ms dr prof sen rep gov gen col maj capt lt sgt cpl adm cmdr brig rev hon fr st mt ft jr sr bros inc corp co ltd " +
    "jan feb mar apr jun jul aug sep sept oct nov dec vs supt det insp pvt pfc amb atty pres"
  ).split(" "),
);

/** End of the letters and digits that begin at `at`, apostrophes between letters included (“O’Brien”). */
function wordEnd(text: string, at: number): number {
  let end = at;
  let digits = 0;
  while (end < text.length) {
    const kind = kindOf(text, end);
    if (kind === kinds.digit) {
      digits++;
      if (digits === 1 && end - at >= 3 && kindOf(text, end + 3) === kinds.digit) return end; // MENAFN06052024…
    } else if (kind !== kinds.upper && kind !== kinds.lower) {
      const code = text.charCodeAt(end);
      const inside = kindOf(text, end + 1) === kinds.upper || kindOf(text, end + 1) === kinds.lower;
      const joins = isApostrophe(code) && inside && !endsPossessive(text, end);
      if (!joins && !(code === 38 && inside && kindOf(text, end - 1) === kinds.upper)) return end; // AT&T
    }
    end++;
  }
  return end;
}

/** Whether an apostrophe at `at` begins a possessive or a contraction: ’s, ’re, ’ll, n’t excepted. */
function endsPossessive(text: string, at: number): boolean {
  const rest = /^['’](?:s|re|ve|ll|d|m)(?![\p{L}\p{N}])/iu.exec(text.slice(at, at + 4));
  return rest !== null;
}

/** End of initials from `at`: “U.S.”, “A.A.”; `at` where there are none. */
function initialsEnd(text: string, at: number): number {
  let end = at;
  while (kindOf(text, end) === kinds.upper && text.charCodeAt(end + 1) === period) end += 2;
  return end - at >= 4 ? end : at;
}

function shapeOf(text: string, start: number, end: number): number {
  const first = kindOf(text, start);
  if (first === kinds.digit) return shapes.number;
  if (first !== kinds.upper && first !== kinds.lower) return shapes.punctuation;
  let upper = 0;
  let lower = 0;
  for (let i = start; i < end; i++) {
    const kind = kindOf(text, i);
    if (kind === kinds.upper) upper++;
    else if (kind === kinds.lower) lower++;
  }
  if (first === kinds.lower) return upper > 0 ? shapes.mixed : shapes.lower;
  if (lower === 0) return upper === 1 ? shapes.initial : shapes.capitals;
  return shapes.capital;
}

/** End of the token that begins at `at` with a letter, digit or mark of a kind. */
function tokenEnd(text: string, at: number, kind: number): number {
  let stop = at + 1;
  if (kind === kinds.digit) {
    while (stop < text.length && (kindOf(text, stop) === kinds.digit || isInNumber(text, stop))) stop++;
  } else if (kind !== kinds.other) {
    stop = kind === kinds.upper ? initialsEnd(text, at) : at;
    if (stop === at) {
      stop = wordEnd(text, at);
      if (text.charCodeAt(stop) === period && keepsPeriod(text, at, stop)) stop++;
    }
  } else if (isApostrophe(text.charCodeAt(at)) && endsPossessive(text, at)) stop = wordEnd(text, at + 1);
  return stop;
}

/** `Scan.hash` alone: all that names are kept by. */
export function tokenHashes(text: string): number[] {
  const hashes: number[] = [];
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text, at);
    const stop = kind === kinds.space ? at + 1 : tokenEnd(text, at, kind);
    if (kind !== kinds.space) hashes.push(foldedHash(text, at, stop));
    at = stop;
  }
  return hashes;
}

/** Cuts a text into tokens in one pass. `sentenceStarts` gives the offsets where sentences begin, where they are known. */
export function scan(text: string, sentenceStarts?: readonly number[]): Scan {
  let room = Math.ceil(text.length / 3) + 16;
  let start = new Int32Array(room);
  let end = new Int32Array(room);
  let length = 0;
  for (let at = 0; at < text.length; ) {
    const kind = kindOf(text, at);
    if (kind === kinds.space) {
      at++;
      continue;
    }
    const stop = tokenEnd(text, at, kind);
    if (length === room) {
      room *= 2;
      start = grown(start, room);
      end = grown(end, room);
    }
    start[length] = at;
    end[length++] = stop;
    at = stop;
  }
  const hash = new Int32Array(length);
  const shape = new Uint8Array(length);
  for (let i = 0; i < length; i++) {
    const from = start[i] as number;
    const to = end[i] as number;
    hash[i] = foldedHash(text, from, to);
    shape[i] = shapeOf(text, from, to);
  }
  const tokens = {
    text,
    length,
    start: start.subarray(0, length),
    end: end.subarray(0, length),
    hash,
    shape,
  };
  return { ...tokens, ...cutSentences(tokens, sentenceStarts) };
}

const grown = (array: Int32Array<ArrayBuffer>, room: number): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(room);
  larger.set(array);
  return larger;
};

const isInNumber = (text: string, at: number) =>
  /[.,:]/.test(text[at] ?? "") &&
  kindOf(text, at + 1) === kinds.digit &&
  kindOf(text, at - 1) === kinds.digit;

/** Initials (“J.”) and abbreviations (“Gen.”) keep their full stop. */
function keepsPeriod(text: string, start: number, end: number): boolean {
  if (end - start === 1) return kindOf(text, start) === kinds.upper && kindOf(text, end + 1) !== kinds.upper;
  return end - start <= 5 && abbreviations.has(text.slice(start, end).toLowerCase());
}

/** Sentence of each token: the given ones, else cut at line ends and at full stops before a capital. */
function cutSentences(
  tokens: Pick<Scan, "text" | "length" | "start" | "end" | "shape">,
  given?: readonly number[],
): Pick<Scan, "sentence" | "sentences"> {
  const sentence = new Int32Array(tokens.length);
  const sentences: number[] = [];
  let next = 0;
  for (let i = 0; i < tokens.length; i++) {
    const at = tokens.start[i] as number;
    let begins = i === 0;
    if (given) {
      while (next < given.length && (given[next] as number) <= at) {
        begins = true;
        next++;
      }
    } else begins ||= beginsSentence(tokens, i);
    if (begins) sentences.push(i);
    sentence[i] = sentences.length - 1;
  }
  sentences.push(tokens.length);
  return { sentence, sentences };
}

function beginsSentence({ text, start, end }: Pick<Scan, "text" | "start" | "end">, i: number): boolean {
  const from = end[i - 1] as number;
  const to = start[i] as number;
  if (from === to) return false;
  for (let at = from; at < to; at++) if (text.charCodeAt(at) === 10) return true;
  let last = i - 1;
  while (last > 0 && /["”’')\]]/.test(text[start[last] as number] ?? "") && i - last < 4) last--;
  const mark = text[start[last] as number] ?? "";
  const opens = /[“"‘'([]/.test(text[to] ?? "");
  const upper = kindOf(text, opens ? to + 1 : to) === kinds.upper;
  return /[.!?]/.test(mark) && (upper || opens) && (end[last] as number) - (start[last] as number) === 1;
}
