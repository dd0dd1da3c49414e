import { wordBits } from "../../knowledge/words.ts";
import { foldedHash } from "../../scan/hash.ts";
import { type Scan, shapes } from "../../scan/scan.ts";
import { isCapital, isFirst, type Signals } from "./signals.ts";
import type { Span } from "./span.ts";

/** Labels of the tagger: one outside all names; begin, inside, last, and single for each type. */
export const nameTypes = ["person", "organization", "place"] as const;
export const labelCount = 1 + 4 * nameTypes.length;
const outside = 0;
const positions = { begin: 0, inside: 1, last: 2, single: 3 } as const;

/** Label of a type and place within the name. */
export const toLabel = (type: number, position: keyof typeof positions): number =>
  1 + 4 * type + positions[position];

/** Whether a label may follow another one within a run. */
export function mayFollow(before: number, label: number): boolean {
  const opens = before !== outside && ((before - 1) & 3) <= positions.inside;
  const continues = label !== outside && ((label - 1) & 3) % 3 !== 0;
  if (!opens) return !continues;
  return continues && (before - 1) >> 2 === (label - 1) >> 2;
}

export const mayBegin = (label: number): boolean => mayFollow(outside, label);
export const mayEnd = (label: number): boolean => mayFollow(label, outside);

/** Rows of the weight table; a power of two. */
export const rows = 1 << 17;
/** A longer run of capitals is cut: no name is that long. */
const longestRun = 40;

/** Features of one token. */
export const width = 89;

/** Tokens that may be part of a name, in runs, with the rows of their features. */
export interface Active {
  /** Token numbers, in order. */
  readonly tokens: Int32Array;
  /** 1 where a run begins. */
  readonly begins: Uint8Array;
  /** `width` rows a token. */
  readonly features: Int32Array;
}

const mix = (feature: number, value: number): number => {
  let hash = Math.imul(value ^ Math.imul(feature + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 15;
  hash = Math.imul(hash, 0xc2b2ae35);
  return (hash ^ (hash >>> 13)) & (rows - 1);
};

const connector =
  /^(?:of|for|and|the|a|to|&|de|del|la|du|von|van|der|den|bin|ibn|al|el|da|dos|das|di|le|ter|ten|zu|y|e|on|in|-|'|’|['’]s)$/;

/** Marks the tokens that may stand in a name: capitals, and small words and numbers between or after them. */
function findActive({ tokens, known }: Signals): Uint8Array {
  const active = new Uint8Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) if (isCapital(tokens, i)) active[i] = 1;
  for (const { from, to } of known.values()) active.fill(1, from, to);
  for (let i = 1; i < tokens.length; i++) {
    if (active[i] || !active[i - 1]) continue;
    const same = (j: number) => j < tokens.length && tokens.sentence[j] === tokens.sentence[i - 1];
    if (!same(i) || (tokens.start[i] as number) - (tokens.end[i - 1] as number) > 1) continue;
    if (tokens.shape[i] === shapes.number) {
      active[i] = 1;
      continue;
    }
    for (let j = i; j < i + 3 && same(j); j++) {
      const word = tokens.text.slice(tokens.start[j], tokens.end[j]);
      if (isCapital(tokens, j)) {
        active.fill(1, i, j);
        break;
      }
      if (!connector.test(word) && tokens.shape[j] !== shapes.number) break;
    }
  }
  return active;
}

/** Hash of the first or last letters of a token. */
function affix(text: string, start: number, end: number): number {
  let hash = 17;
  for (let i = start; i < end; i++) hash = Math.imul(hash, 31) + (text.charCodeAt(i) | 32);
  return hash;
}

/** What the rules say of each token: type and place in the name, 0 for nothing. */
function ruleLabels(length: number, spans: readonly Span[]): Uint8Array {
  const types = ["person", "organization", "place", "group", "event", "work"];
  const labels = new Uint8Array(length);
  for (const { from, to, type, kind } of spans) {
    const code = kind === "demonym" ? 7 : 1 + types.indexOf(type);
    for (let i = from; i < to; i++)
      labels[i] = 4 * code + (to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1);
  }
  return labels;
}

/** What knowledge says of each token. */
function knownLabels({ tokens, known, knowledge }: Signals): Uint8Array {
  const types = ["person", "organization", "place", "group", "event", "work"];
  const labels = new Uint8Array(tokens.length);
  for (const { from, to, names } of known.values()) {
    const [first] = names;
    const type = types.indexOf(knowledge.known(first?.known ?? -1)?.type ?? "person");
    const code =
      first?.kind === "adjective" || first?.kind === "people" ? 7 : first?.kind === "surname" ? 8 : 1 + type;
    for (let i = from; i < to; i++)
      if (!labels[i]) labels[i] = 4 * code + (to - from === 1 ? 3 : i === from ? 0 : i === to - 1 ? 2 : 1);
  }
  return labels;
}

/** Type that the rules give a word most often over the whole text. */
function documentLabels({ tokens }: Signals, spans: readonly Span[]): Map<number, number> {
  const votes = new Map<number, Int32Array>();
  for (const { from, to, type, kind } of spans) {
    const at = kind === "demonym" ? -1 : nameTypes.indexOf(type as (typeof nameTypes)[number]);
    if (at < 0) continue;
    for (let i = from; i < to; i++) {
      const hash = tokens.hash[i] as number;
      const own = votes.get(hash) ?? new Int32Array(6);
      own[at] = (own[at] as number) + 1;
      if (to - from > 1) own[at + 3] = (own[at + 3] as number) + 1;
      votes.set(hash, own);
    }
  }
  const labels = new Map<number, number>();
  for (const [hash, own] of votes) {
    let best = 0;
    for (let t = 1; t < 3; t++) if ((own[t] as number) > (own[best] as number)) best = t;
    labels.set(hash, 1 + best + 3 * Math.min(2, own[best + 3] as number));
  }
  return labels;
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
const article = foldedHash("the", 0, 3);
const possessive = foldedHash("'s", 0, 2);

/** Sets of words as bitmaps over their folded hashes: small, and wrong for one absent word in twenty. */
export interface WordSets {
  readonly surnames: Uint8Array;
  readonly common: Uint8Array;
}

/** Place of a word's bit in a bitmap. */
export const bitOf = (bitmap: Uint8Array, hash: number): number =>
  Math.imul(hash, 0x9e3779b1) & (8 * bitmap.length - 1);

const isIn = (bitmap: Uint8Array, hash: number): boolean => {
  const bit = bitOf(bitmap, hash);
  return (((bitmap[bit >>> 3] as number) >>> (bit & 7)) & 1) === 1;
};

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

const { place_preposition, speech, person_verb, first_name, organization_head, place_head } = wordBits;

/** What stands beside each word in capitals anywhere in the text, as bits. */
function findContexts({ tokens, bits, titleEnd }: Signals, active: Uint8Array): Map<number, number> {
  const { length, hash, shape, sentence } = tokens;
  const contexts = new Map<number, number>();
  for (let i = 0; i < length; i++) {
    if (!active[i] || shape[i] === shapes.lower) continue;
    const before = i > 0 && sentence[i - 1] === sentence[i] ? i - 1 : -1;
    const after = i + 1 < length && sentence[i + 1] === sentence[i] ? i + 1 : -1;
    const left = before < 0 ? 0 : (bits[before] as number);
    const right = after < 0 ? 0 : (bits[after] as number);
    const inner = before >= 0 && active[before];
    const more = after >= 0 && active[after];
    const titled = before >= 0 && titleEnd[before] === i;
    const seen =
      (inner && left & first_name ? 1 : 0) |
      (titled ? 2 : 0) |
      (!more && right & (speech | person_verb) ? 4 : 0) |
      (!inner && left & place_preposition ? 8 : 0) |
      (!inner && before >= 0 && hash[before] === article ? 16 : 0) |
      (more && right & organization_head ? 32 : 0) |
      (more && right & place_head ? 64 : 0) |
      (inner ? 128 : 0) |
      (more ? 256 : 0) |
      (!inner && !more ? 512 : 0) |
      (after >= 0 && hash[after] === possessive ? 1024 : 0);
    contexts.set(hash[i] as number, (contexts.get(hash[i] as number) ?? 0) | seen);
  }
  return contexts;
}

const bucket = (count: number) => (count > 4 ? 4 : count);

/**
 * Features of the tokens that may be part of a name. A hot loop: numbers only, no strings. The features are the words
 * round the token, how they are written, what the lexicon, the gazetteer and the rules say of them, and how the rest
 * of the text writes them.
 */
export function findFeatures(signals: Signals, spans: readonly Span[], sets: WordSets): Active {
  const { tokens, titleEnd, headline, counts } = signals;
  const { length, hash, shape, sentence, text, start, end } = tokens;
  const active = findActive(signals);
  const bits = signals.bits.slice();
  for (let i = 0; i < length; i++) {
    const word = hash[i] as number;
    if (active[i])
      bits[i] =
        (bits[i] as number) |
        (isIn(sets.surnames, word) ? inSurnames : 0) |
        (isIn(sets.common, word) ? inCommon : 0);
  }
  const rule = ruleLabels(length, spans);
  const known = knownLabels(signals);
  const document = documentLabels(signals, spans);
  const kinds = Uint16Array.from(bits, kindsOf);
  const contexts = findContexts(signals, active);
  const afterTitle = new Uint8Array(length + 1);
  for (let i = 0; i < length; i++)
    if (titleEnd[i]) afterTitle[titleEnd[i] as number] = shape[i] === shapes.lower ? 1 : 2;
  let size = 0;
  for (let i = 0; i < length; i++) size += active[i] as number;
  const numbers = new Int32Array(size);
  const begins = new Uint8Array(size);
  const features = new Int32Array(size * width);
  let at = 0;
  let runStart = 0;
  let i = 0;
  let n = 0;
  let base = 0;
  const same = (j: number) => j >= 0 && j < length && sentence[j] === sentence[i];
  const h = (j: number) => (same(j) ? (hash[j] as number) : j < i ? 1 : 2);
  const s = (j: number) => (same(j) ? (shape[j] as number) : 7);
  const r = (j: number) => (same(j) ? (rule[j] as number) : 63);
  const k = (j: number) => (same(j) ? (known[j] as number) : 63);
  const b = (j: number) => (same(j) ? (bits[j] as number) : 0);
  const names = (j: number) => nameBits(b(j)) * 8 + s(j);
  const add = (value: number) => {
    features[base + n] = mix(n, value);
    n++;
  };
  for (; i < length; i++) {
    if (!active[i]) continue;
    const begun = i === 0 || !active[i - 1] || sentence[i - 1] !== sentence[i] || i - runStart >= longestRun;
    if (begun) runStart = i;
    let runEnd = i + 1;
    while (runEnd < length && runEnd - i < 6 && active[runEnd] && sentence[runEnd] === sentence[i]) runEnd++;
    numbers[at] = i;
    begins[at] = begun ? 1 : 0;
    const word = hash[i] as number;
    const b1 = h(i - 1);
    const a1 = h(i + 1);
    const from = start[i] as number;
    const to = end[i] as number;
    const first = isFirst(tokens, i) ? 1 : 0;
    const head = headline[sentence[i] as number] as number;
    const count = counts.get(word);
    const seen = count ? 1 + bucket(count.capital) * 5 + bucket(count.lower) : 0;
    const run = Math.min(5, i - runStart) * 8 + Math.min(6, runEnd - i);
    base = at * width;
    n = 0;
    add(0);
    add(word);
    add(b1);
    add(a1);
    add(h(i - 2));
    add(h(i + 2));
    add(Math.imul(b1, 31) ^ word);
    add(Math.imul(a1, 31) ^ word);
    add(Math.imul(h(i - 2), 31) ^ b1);
    add(Math.imul(h(i + 2), 31) ^ a1);
    add(affix(text, Math.max(from, to - 3), to));
    add(affix(text, Math.max(from, to - 2), to));
    add(affix(text, from, Math.min(to, from + 3)));
    add((shape[i] as number) * 64 + s(i - 1) * 8 + s(i + 1));
    add((shape[i] as number) * 16 + Math.min(12, to - from));
    add(rule[i] as number);
    add((rule[i] as number) * 64 + r(i - 1));
    add((rule[i] as number) * 64 + r(i + 1));
    add(r(i - 1) * 64 + r(i + 1));
    add((rule[i] as number) * 4 + first * 2 + (head ? 1 : 0));
    add(known[i] as number);
    add((known[i] as number) * 64 + k(i - 1));
    add((known[i] as number) * 64 + k(i + 1));
    add((known[i] as number) * 64 + (rule[i] as number));
    add((known[i] as number) * 64 + run);
    add(b(i));
    add(b(i - 1));
    add(b(i + 1));
    add(Math.imul(b(i - 1), 31) ^ b(i));
    add(Math.imul(b(i + 1), 31) ^ b(i));
    add(b(i - 1) * 3 + b(i + 1) * 7);
    add(run);
    add(run * 8 + (shape[i] as number));
    add(b(runEnd - 1));
    add((b(runEnd - 1) ^ Math.imul(run, 65599)) | 0);
    add(h(runEnd - 1));
    add(h(runStart));
    add(h(runStart - 1));
    add(h(runEnd));
    add(Math.imul(h(runStart - 1), 31) ^ run);
    add(Math.imul(h(runEnd), 31) ^ run);
    add(b(runEnd) * 64 + run);
    add(b(runStart - 1) * 64 + run);
    add(seen * 4 + first * 2 + (head ? 1 : 0));
    add(document.get(word) ?? 0);
    add((document.get(word) ?? 0) * 64 + (rule[i] as number));
    add((document.get(a1) ?? 0) * 16 + (document.get(word) ?? 0));
    add((document.get(b1) ?? 0) * 16 + (document.get(word) ?? 0));
    add((afterTitle[i] as number) * 8 + first);
    add((afterTitle[runStart] as number) * 64 + run);
    add((titleEnd[i] ? 1 : 0) * 64 + (rule[i] as number));
    add(titleEnd[i] ? (titleEnd[i] as number) - i : 0);
    add(
      first * 64 +
        (b(i) & (wordBits.starter | wordBits.first_name | wordBits.month) ? 1 : 0) * 8 +
        (shape[i] as number),
    );
    add(k(i - 2) * 64 + r(i - 2));
    add(k(i + 2) * 64 + r(i + 2));
    add(Math.imul(word, 7) ^ (rule[i] as number));
    add(Math.imul(h(i - 1), 7) ^ run);
    add(Math.imul(h(i + 1), 7) ^ run);
    let within = 0;
    for (let j = runStart; j < runEnd; j++) within |= bits[j] as number;
    let headAt = 0;
    for (let j = i; j < runEnd && !headAt; j++) if (b(j) & heads) headAt = 1 + j - i;
    let headBefore = 0;
    for (let j = i - 1; j >= runStart && j > i - 6 && !headBefore; j--) if (b(j) & heads) headBefore = i - j;
    const bracket = b1 === open ? 1 : 0;
    const own = kinds[i] as number;
    const kindBefore = i > runStart ? 1 + (kinds[i - 1] as number) : 0;
    const kindAfter = i + 1 < runEnd ? 1 + (kinds[i + 1] as number) : 0;
    const kindLast = kinds[runEnd - 1] as number;
    const seenIn = contexts.get(word) ?? 0;
    add(own);
    add(own * 2048 + kindAfter);
    add(own * 2048 + kindBefore);
    add(own * 64 + run);
    add(kindLast * 64 + run);
    add(kindLast * 2048 + own);
    add((kinds[runStart] as number) * 64 + run);
    add(kindBefore * 2048 + kindAfter);
    add(kindsOf(within) * 64 + run);
    add((seenIn & 0xff) * 64 + run);
    add((seenIn >>> 8) * 64 + run);
    add(seenIn & 0x30f);
    add(seenIn & 0x4f0);
    add(names(i));
    add(names(i) * 512 + names(i + 1));
    add(names(i - 1) * 512 + names(i));
    add(names(i) * 64 + run);
    add(names(i - 1) * 64 + names(i + 1) * 65536 + nameBits(b(i)));
    add(names(runStart) * 64 + run);
    add(within & heads);
    add((within & heads) ^ Math.imul(run, 65599));
    add(headAt * 8 + headBefore);
    add((headAt * 8 + headBefore) * 64 + run);
    add(headAt ? (b(i + headAt - 1) & heads) ^ headAt : 0);
    add(headBefore ? Math.imul(h(i - headBefore), 31) ^ headBefore : 0);
    add(bracket ? 64 + r(i - 2) : 0);
    add(bracket ? 64 + k(i - 2) * 2 + (spells(tokens, i) ? 1 : 0) : 0);
    add(bracket && a1 === close ? (shape[i] as number) * 64 + r(i - 2) : 0);
    add((s(i - 1) === 0 ? Math.imul(b1, 31) : 0) ^ (r(i - 2) * 64 + (document.get(word) ?? 0)));
    add((s(i + 1) === 0 ? Math.imul(a1, 31) : 0) ^ (r(i + 2) * 64 + k(i + 2)));
    add(Math.imul(h(runStart - 1), 31) ^ (b(runEnd - 1) & heads));
    at++;
  }
  return { tokens: numbers, begins, features };
}

/** Weights of the tagger, `labelCount` for each row, and of the steps from label to label. */
export interface TaggerWeights {
  readonly rows: Float32Array | Int8Array;
  readonly steps: Float32Array | Int8Array;
  /** What is taken from the score of “no name”: more of it finds more names and more wrong ones. */
  readonly bias: number;
}

/** The likeliest labels of the active tokens: Viterbi in each run. */
export function tagActive({ tokens, begins, features }: Active, weights: TaggerWeights): Uint8Array {
  const size = tokens.length;
  const labels = new Uint8Array(size);
  const best = new Float64Array(size * labelCount);
  const from = new Int8Array(size * labelCount);
  for (let at = 0; at < size; ) {
    let stop = at + 1;
    while (stop < size && !begins[stop]) stop++;
    for (let i = at; i < stop; i++) {
      const scores = best.subarray(i * labelCount, (i + 1) * labelCount);
      scores[outside] = -weights.bias;
      for (let f = i * width; f < (i + 1) * width; f++) {
        const row = (features[f] as number) * labelCount;
        for (let label = 0; label < labelCount; label++)
          scores[label] = (scores[label] as number) + (weights.rows[row + label] as number);
      }
      step(i, i === at, i === stop - 1, best, from, weights.steps);
    }
    let label = 0;
    for (let l = 1; l < labelCount; l++) {
      if ((best[(stop - 1) * labelCount + l] as number) > (best[(stop - 1) * labelCount + label] as number))
        label = l;
    }
    for (let i = stop - 1; i >= at; i--) {
      labels[i] = label;
      label = from[i * labelCount + label] as number;
    }
    at = stop;
  }
  return labels;
}

const allowed = Array.from({ length: labelCount }, (_, label) =>
  Array.from({ length: labelCount }, (_, before) => before).filter((before) => mayFollow(before, label)),
);

/** Adds to the scores of a token's labels the best way to them from the token before. */
function step(
  i: number,
  first: boolean,
  last: boolean,
  best: Float64Array,
  from: Int8Array,
  steps: Float32Array | Int8Array,
): void {
  const own = i * labelCount;
  for (let label = 0; label < labelCount; label++) {
    let top = Number.NEGATIVE_INFINITY;
    let way = 0;
    if (first) top = mayBegin(label) ? 0 : Number.NEGATIVE_INFINITY;
    else {
      for (const before of allowed[label] as number[]) {
        const score =
          (best[own - labelCount + before] as number) + (steps[before * labelCount + label] as number);
        if (score > top) {
          top = score;
          way = before;
        }
      }
    }
    if (last && !mayEnd(label)) top = Number.NEGATIVE_INFINITY;
    best[own + label] = (best[own + label] as number) + top;
    from[own + label] = way;
  }
}

/** A name that the weights found: tokens `from` to `to`. */
export interface TaggedName {
  readonly from: number;
  readonly to: number;
  readonly type: (typeof nameTypes)[number];
}

/** Names from labels. */
export function toSpans({ tokens }: Active, labels: Uint8Array): TaggedName[] {
  const found: TaggedName[] = [];
  let from = 0;
  for (let i = 0; i < tokens.length; i++) {
    const label = labels[i] as number;
    if (label === outside) continue;
    const position = (label - 1) & 3;
    if (position === positions.begin || position === positions.single) from = tokens[i] as number;
    if (position >= positions.last)
      found.push({
        from,
        to: (tokens[i] as number) + 1,
        type: nameTypes[(label - 1) >> 2] as (typeof nameTypes)[number],
      });
  }
  return found;
}
