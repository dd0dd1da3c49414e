import { type AliasMatch, matchAlias } from "../../knowledge/alias-trie.ts";
import type { Knowledge, KnownName } from "../../knowledge/knowledge.ts";
import { startKey } from "../../knowledge/start-key.ts";
import { wordBits } from "../../knowledge/words.ts";
import { joinHash } from "../../scan/hash.ts";
import { type Scan, shapes } from "../../scan/scan.ts";

/** A known name in the text: tokens `from` to `to`. */
export interface KnownSpan {
  readonly from: number;
  readonly to: number;
  readonly names: readonly KnownName[];
}

/** How often a word stands in the text in capitals within a sentence, and how often in small letters. */
export interface WordCount {
  capital: number;
  lower: number;
}

/** What the words of a text say of names, before any name is decided. */
export interface Signals {
  readonly tokens: Scan;
  readonly knowledge: Knowledge;
  /** `wordBits` of each token. */
  readonly bits: Uint32Array;
  /** Known names by their first token. */
  readonly known: ReadonlyMap<number, KnownSpan>;
  /** Token after the title that begins at each token; 0 where none does. */
  readonly titleEnd: Int32Array;
  /** Index into `roles` of that title. */
  readonly title: Int32Array;
  /** Sentences whose capitals say nothing: headlines, and those all in capitals. */
  readonly headline: Uint8Array;
  readonly counts: ReadonlyMap<number, WordCount>;
}

export const isCapital = (tokens: Scan, i: number): boolean => {
  const shape = tokens.shape[i];
  return (
    shape === shapes.capital ||
    shape === shapes.capitals ||
    shape === shapes.initial ||
    shape === shapes.mixed
  );
};

export const textOf = (tokens: Scan, from: number, to = from + 1): string =>
  tokens.text.slice(tokens.start[from], tokens.end[to - 1]);

/** Hash of the words from token `from` to `to`. */
export function hashOf({ tokens }: Signals, from: number, to: number): number {
  let hash = 0;
  for (let i = from; i < to; i++) hash = joinHash(hash, tokens.hash[i] as number);
  return hash;
}

/** Whether token `i` begins a sentence or a quotation in it. */
export function isFirst(tokens: Scan, i: number): boolean {
  const start = tokens.sentences[tokens.sentence[i] as number] as number;
  if (i === start) return true;
  const before = tokens.text[tokens.start[i - 1] as number] ?? "";
  return (
    /["“”‘'([:—–•*]/.test(before) && (tokens.end[i - 1] as number) - (tokens.start[i - 1] as number) === 1
  );
}

/** Sentences with a capital on nearly every longer word, and no full stop at the end. */
function findHeadlines(tokens: Scan): Uint8Array {
  const flags = new Uint8Array(tokens.sentences.length);
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const from = tokens.sentences[s] as number;
    const to = tokens.sentences[s + 1] as number;
    let words = 0;
    let upper = 0;
    let capitals = 0;
    for (let i = from; i < to; i++) {
      const shape = tokens.shape[i] as number;
      const long = (tokens.end[i] as number) - (tokens.start[i] as number) > 3;
      if (shape === shapes.capitals) capitals++;
      if (shape === shapes.lower && long) words++;
      else if (isCapital(tokens, i)) {
        words++;
        upper++;
      }
    }
    const last = tokens.text[tokens.start[to - 1] as number] ?? "";
    if (words >= 4 && capitals > 0.7 * words) flags[s] = 2;
    else if (words >= 4 && upper > 0.75 * words && !/[.!]/.test(last)) flags[s] = 1;
  }
  return flags;
}

function countWords(tokens: Scan, headline: Uint8Array): Map<number, WordCount> {
  const counts = new Map<number, WordCount>();
  for (let i = 0; i < tokens.length; i++) {
    const shape = tokens.shape[i];
    if (shape === shapes.punctuation || shape === shapes.number || headline[tokens.sentence[i] as number])
      continue;
    const capital = shape !== shapes.lower;
    if (capital && isFirst(tokens, i)) continue;
    const hash = tokens.hash[i] as number;
    let count = counts.get(hash);
    if (!count) {
      count = { capital: 0, lower: 0 };
      counts.set(hash, count);
    }
    if (capital) count.capital++;
    else count.lower++;
  }
  return counts;
}

/** Whether a word that also names something does so here: beside a reporting verb, or after “according to”. */
function isReported(tokens: Scan, bits: Uint32Array, from: number, to: number): boolean {
  const near = (i: number) =>
    ((bits[i] ?? 0) & wordBits.speech) !== 0 ||
    /^(?:reports?|reported|according|quoted)$/i.test(textOf(tokens, i));
  for (let i = Math.max(0, from - 2); i < Math.min(tokens.length, to + 2); i++) {
    if ((i < from || i >= to) && near(i)) return true;
  }
  return false;
}

/** Looks every word up, in one pass. */
export function findSignals(tokens: Scan, knowledge: Knowledge): Signals {
  const { words, known: entry } = knowledge;
  const bits = new Uint32Array(tokens.length);
  const starts = new Int32Array(tokens.length);
  for (let i = 0; i < tokens.length; i++) {
    const shape = tokens.shape[i] as number;
    if (shape !== shapes.punctuation && shape !== shapes.number) {
      const start = startKey(tokens.text, tokens.start[i] as number);
      starts[i] = start;
      words.wake(start);
    }
    bits[i] = words.bits.get(tokens.hash[i] as number) ?? 0;
  }
  const headline = findHeadlines(tokens);
  const known = new Map<number, KnownSpan>();
  const titleEnd = new Int32Array(tokens.length);
  const title = new Int32Array(tokens.length).fill(-1);
  const add = (from: number, { end, aliases }: AliasMatch<KnownName>) => {
    const fits = aliases
      .map(({ target }) => target)
      .filter(({ known: index }) => !entry(index)?.needs || isReported(tokens, bits, from, end));
    if (fits.length > 0) known.set(from, { from, to: end, names: fits });
  };
  for (let i = 0; i < tokens.length; i++) {
    const shape = tokens.shape[i] as number;
    if (shape === shapes.punctuation || shape === shapes.number) continue;
    const capitals = headline[tokens.sentence[i] as number] === 2;
    const start = starts[i] as number;
    const match = matchAlias(knowledge.aliases, tokens, i, capitals, start);
    if (match) add(i, match);
    const role = matchAlias(knowledge.titles, tokens, i, true, start);
    if (role && (shape !== shapes.lower || role.aliases[0])) {
      titleEnd[i] = role.end;
      title[i] = role.aliases[0]?.target ?? -1;
    }
  }
  return { tokens, knowledge, bits, known, titleEnd, title, headline, counts: countWords(tokens, headline) };
}
