import { wordBits } from "../../knowledge/words.ts";
import { foldedHash } from "../../scan/hash.ts";
import { type Scan, shapes } from "../../scan/scan.ts";
import { findActive } from "./active.ts";
import { isCapital, isFirst, type Signals } from "./signals.ts";
import type { Span } from "./span.ts";
import { isIn, type WordSets } from "./word-sets.ts";
import { documentLabels, findContexts, knownLabels, ruleLabels } from "./word-votes.ts";

/** Rows of the weight table; a power of two. */
export const rows = 1 << 17;
const rowShift = 32 - Math.log2(rows);
/** A longer run of capitals is cut: no name is that long. */
const longestRun = 40;

/** Features of one token. */
export const width = 61;

/** Tokens that may be part of a name, in runs, with the rows of their features. */
export interface Active {
  /** Token numbers, in order. */
  readonly tokens: Int32Array;
  /** 1 where a run begins. */
  readonly begins: Uint8Array;
  /** `width` rows a token. */
  readonly features: Int32Array;
}

const heads =
  wordBits.organization_head |
  wordBits.organization_suffix |
  wordBits.place_head |
  wordBits.event_head |
  wordBits.work_cue;
const kindBits = [
  wordBits.organization_head | wordBits.organization_suffix,
  wordBits.place_head,
  wordBits.event_head,
  wordBits.law_head,
  wordBits.club_word,
  wordBits.foreign_head,
  wordBits.organization_word,
  wordBits.place_word,
  wordBits.place_lead,
  wordBits.first_name,
];
const anyKind = kindBits.reduce((all, bit) => all | bit, 0);

/** The kinds of name that a word is part of, as bits of a small number. */
function kindsOf(bits: number): number {
  if (!(bits & anyKind)) return 0;
  let kinds = 0;
  for (let k = 0; k < kindBits.length; k++) if (bits & (kindBits[k] as number)) kinds |= 1 << k;
  return kinds;
}

const open = foldedHash("(", 0, 1);
const close = foldedHash(")", 0, 1);
const inSurnames = 1 << 28;
const inCommon = 1 << 29;

const nameBits = (bits: number) =>
  (bits & wordBits.first_name ? 1 : 0) |
  (bits & inSurnames ? 2 : 0) |
  (bits & inCommon ? 4 : 0) |
  (bits & wordBits.starter ? 8 : 0) |
  (bits & heads ? 16 : 0) |
  (bits & wordBits.particle ? 32 : 0);

/** Whether a word in brackets has the first letters of the capitalised words before it, at least two. */
function spells(tokens: Scan, i: number): boolean {
  let letter = tokens.end[i] as number;
  let found = 0;
  for (let j = i - 2; j >= 0 && j > i - 12 && letter > (tokens.start[i] as number); j--) {
    if (!isCapital(tokens, j)) continue;
    if (tokens.text[tokens.start[j] as number] !== tokens.text[letter - 1]) return false;
    letter--;
    found++;
  }
  return found >= 2 && letter === tokens.start[i];
}

/** Hash of the first or last letters of a token. */
function affix(text: string, start: number, end: number): number {
  let hash = 17;
  for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + (text.charCodeAt(i) | 32);
  return hash;
}

const bucket = (count: number) => Math.min(count, 4);

const salts = Int32Array.from({ length: width }, (_, feature) => Math.imul(feature + 1, 0x9e3779b1));

/** An array with two more places: for what stands before and after a sentence. */
function edged<Kind extends Int32Array | Uint32Array | Uint8Array | Uint16Array>(
  array: Kind,
  before: number,
  after: number,
): Kind {
  const longer = new (array.constructor as new (size: number) => Kind)(array.length + 2);
  longer.set(array);
  longer[array.length] = before;
  longer[array.length + 1] = after;
  return longer;
}

/** `wordBits` of the tokens, and whether those that may be in names are family names or common words. */
function bitsOf({ tokens, bits }: Signals, active: Uint8Array, { surnames, common }: WordSets): Uint32Array {
  const all = edged(bits, 0, 0);
  for (let i = 0; i < tokens.length; i++) {
    if (!active[i]) continue;
    const word = tokens.hash[i] as number;
    all[i] =
      (all[i] as number) | (isIn(surnames, word) ? inSurnames : 0) | (isIn(common, word) ? inCommon : 0);
  }
  return all;
}

/**
 * Features of the tokens that may be part of a name. A hot loop: numbers only, no strings, no calls but of arithmetic.
 * The features are the words round the token, how they are written, what the lexicon, the gazetteer and the rules say of
 * them, and how the rest of the text writes them.
 */
export function findFeatures(signals: Signals, spans: readonly Span[], sets: WordSets): Active {
  const { tokens, titleEnd, headline, counts } = signals;
  const { length, sentence, text, start, end } = tokens;
  const active = findActive(signals);
  const hash = edged(tokens.hash, 1, 2);
  const shape = edged(tokens.shape, 7, 7);
  const bits = bitsOf(signals, active, sets);
  const rule = edged(ruleLabels(length, spans), 63, 63);
  const known = edged(knownLabels(signals), 63, 63);
  const kinds = Uint16Array.from(bits, kindsOf);
  const document = documentLabels(signals, spans);
  const contexts = findContexts(signals, active);
  const afterTitle = new Uint8Array(length + 1);
  for (let i = 0; i < length; i++)
    if (titleEnd[i]) afterTitle[titleEnd[i] as number] = shape[i] === shapes.lower ? 1 : 2;
  let size = 0;
  for (let i = 0; i < length; i++) size += active[i] as number;
  const numbers = new Int32Array(size);
  const begins = new Uint8Array(size);
  const features = new Int32Array(size * width);
  const values = new Int32Array(width);
  let at = 0;
  let runStart = 0;
  for (let i = 0; i < length; i++) {
    if (!active[i]) continue;
    const begun = i === 0 || !active[i - 1] || sentence[i - 1] !== sentence[i] || i - runStart >= longestRun;
    if (begun) runStart = i;
    let runEnd = i + 1;
    while (runEnd < length && runEnd - i < 6 && active[runEnd] && sentence[runEnd] === sentence[i]) runEnd++;
    numbers[at] = i;
    begins[at] = begun ? 1 : 0;
    const own = sentence[i];
    const l1 = i > 0 && sentence[i - 1] === own ? i - 1 : length;
    const l2 = i > 1 && sentence[i - 2] === own ? i - 2 : length;
    const r1 = i + 1 < length && sentence[i + 1] === own ? i + 1 : length + 1;
    const r2 = i + 2 < length && sentence[i + 2] === own ? i + 2 : length + 1;
    const before = runStart > 0 && sentence[runStart - 1] === own ? runStart - 1 : length;
    const after = runEnd < length && sentence[runEnd] === own ? runEnd : length + 1;
    const last = runEnd - 1;
    const word = hash[i] as number;
    const left = hash[l1] as number;
    const right = hash[r1] as number;
    const farLeft = hash[l2] as number;
    const farRight = hash[r2] as number;
    const from = start[i] as number;
    const to = end[i] as number;
    const form = shape[i] as number;
    const first = isFirst(tokens, i) ? 1 : 0;
    const head = headline[sentence[i] as number] ? 1 : 0;
    const count = counts.get(word);
    const seen = count ? 1 + bucket(count.capital) * 5 + bucket(count.lower) : 0;
    const run = Math.min(5, i - runStart) * 8 + Math.min(6, runEnd - i);
    const ruled = rule[i] as number;
    const ruledLeft = rule[l1] as number;
    const ruledRight = rule[r1] as number;
    const ruledFarLeft = rule[l2] as number;
    const ruledFarRight = rule[r2] as number;
    const knows = known[i] as number;
    const voted = document.get(word) ?? 0;
    const ownBits = bits[i] as number;
    const names = nameBits(ownBits) * 8 + form;
    const kind = kinds[i] as number;
    const kindBefore = i > runStart ? 1 + (kinds[i - 1] as number) : 0;
    const kindAfter = i + 1 < runEnd ? 1 + (kinds[i + 1] as number) : 0;
    const kindLast = kinds[last] as number;
    const seenIn = contexts.get(word) ?? 0;
    const bracket = left === open;
    let headAt = 0;
    for (let j = i; j < runEnd && !headAt; j++) if ((bits[j] as number) & heads) headAt = 1 + j - i;
    let headBefore = 0;
    for (let j = i - 1; j >= runStart && j > i - 6 && !headBefore; j--)
      if ((bits[j] as number) & heads) headBefore = i - j;
    let n = 0;
    values[n++] = 0;
    values[n++] = word;
    values[n++] = left;
    values[n++] = right;
    values[n++] = farLeft;
    values[n++] = farRight;
    values[n++] = Math.imul(left, 31) ^ word;
    values[n++] = Math.imul(right, 31) ^ word;
    values[n++] = Math.imul(farLeft, 31) ^ left;
    values[n++] = Math.imul(farRight, 31) ^ right;
    values[n++] = affix(text, Math.max(from, to - 3), to);
    values[n++] = affix(text, Math.max(from, to - 2), to);
    values[n++] = affix(text, from, Math.min(to, from + 3));
    values[n++] = form * 64 + (shape[l1] as number) * 8 + (shape[r1] as number);
    values[n++] = form * 16 + Math.min(12, to - from);
    values[n++] = ruled;
    values[n++] = ruled * 64 + ruledLeft;
    values[n++] = ruled * 64 + ruledRight;
    values[n++] = ruledLeft * 64 + ruledRight;
    values[n++] = ruled * 4 + first * 2 + head;
    values[n++] = knows;
    values[n++] = knows * 64 + (known[l1] as number);
    values[n++] = knows * 64 + (known[r1] as number);
    values[n++] = knows * 64 + ruled;
    values[n++] = ownBits;
    values[n++] = bits[r1] as number;
    values[n++] = (bits[l1] as number) * 3 + (bits[r1] as number) * 7;
    values[n++] = run * 8 + form;
    values[n++] = hash[last] as number;
    values[n++] = hash[before] as number;
    values[n++] = Math.imul(hash[after] as number, 31) ^ run;
    values[n++] = (bits[after] as number) * 64 + run;
    values[n++] = seen * 4 + first * 2 + head;
    values[n++] = voted;
    values[n++] = voted * 64 + ruled;
    values[n++] = (document.get(right) ?? 0) * 16 + voted;
    values[n++] = (document.get(left) ?? 0) * 16 + voted;
    values[n++] = (afterTitle[i] as number) * 8 + first;
    values[n++] = (titleEnd[i] ? 1 : 0) * 64 + ruled;
    values[n++] =
      first * 64 + (ownBits & (wordBits.starter | wordBits.first_name | wordBits.month) ? 1 : 0) * 8 + form;
    values[n++] = (known[r2] as number) * 64 + ruledFarRight;
    values[n++] = Math.imul(word, 7) ^ ruled;
    values[n++] = Math.imul(right, 7) ^ run;
    values[n++] = names;
    values[n++] = names * 512 + nameBits(bits[r1] as number) * 8 + (shape[r1] as number);
    values[n++] = (nameBits(bits[runStart] as number) * 8 + (shape[runStart] as number)) * 64 + run;
    values[n++] = (headAt * 8 + headBefore) * 64 + run;
    values[n++] = headBefore ? Math.imul(hash[i - headBefore] as number, 31) ^ headBefore : 0;
    values[n++] = bracket ? 64 + ruledFarLeft : 0;
    values[n++] = bracket ? 64 + (known[l2] as number) * 2 + (spells(tokens, i) ? 1 : 0) : 0;
    values[n++] = bracket && right === close ? form * 64 + ruledFarLeft : 0;
    values[n++] = (shape[l1] === shapes.punctuation ? Math.imul(left, 31) : 0) ^ (ruledFarLeft * 64 + voted);
    values[n++] = kind * 2048 + kindAfter;
    values[n++] = kind * 64 + run;
    values[n++] = kindLast * 64 + run;
    values[n++] = kindLast * 2048 + kind;
    values[n++] = (kinds[runStart] as number) * 64 + run;
    values[n++] = kindBefore * 2048 + kindAfter;
    values[n++] = (seenIn & 0xff) * 64 + run;
    values[n++] = (seenIn >>> 8) * 64 + run;
    values[n++] = seenIn & 0x4f0;
    const base = at * width;
    for (let f = 0; f < width; f++) {
      const mixed = Math.imul((values[f] as number) ^ (salts[f] as number), 0x85ebca6b);
      features[base + f] = Math.imul(mixed ^ (mixed >>> 15), 0xc2b2ae35) >>> rowShift;
    }
    at++;
  }
  return { tokens: numbers, begins, features };
}
