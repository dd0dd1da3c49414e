/** Universal part-of-speech tags; index 0 means “not tagged”. */
export const uposTags = [
  "_",
  "ADJ",
  "ADP",
  "ADV",
  "AUX",
  "CCONJ",
  "DET",
  "INTJ",
  "NOUN",
  "NUM",
  "PART",
  "PRON",
  "PROPN",
  "PUNCT",
  "SCONJ",
  "SYM",
  "VERB",
  "X",
] as const;

/** Head of a token whose sentence was not parsed. */
export const notParsed = -2;

/**
 * The tokens of a text as a structure of arrays, one entry a token. Every character of the text belongs to a token or
 * is white space, so the text can be rebuilt. Tags and heads are set only in sentences that were tagged and parsed.
 */
export interface TokenTable {
  readonly length: number;
  /** UTF-16 offsets, half-open. */
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Index into `sentences`. */
  readonly sentence: Int32Array;
  /** Index into `uposTags`; 0 where not tagged. */
  readonly upos: Uint8Array;
  /** Index into `labels.xpos` (Penn); 0 where not tagged. */
  readonly xpos: Uint8Array;
  /** Token index of the head; -1 at a root, `notParsed` where not parsed. */
  readonly head: Int32Array;
  /** Index into `labels.relation` (Universal Dependencies); 0 where not parsed. */
  readonly relation: Uint8Array;
  /** Dictionary forms; the empty string where not tagged. */
  readonly lemma: readonly string[];
  /** The labels that the indexes mean, so that later stages need nothing of this package at run time. */
  readonly labels: {
    readonly upos: readonly string[];
    readonly xpos: readonly string[];
    readonly relation: readonly string[];
  };
}

/** A table of untagged tokens. */
export function makeTable(start: Int32Array, end: Int32Array, sentence: Int32Array): TokenTable {
  const { length } = start;
  return {
    length,
    start,
    end,
    sentence,
    upos: new Uint8Array(length),
    xpos: new Uint8Array(length),
    head: new Int32Array(length).fill(notParsed),
    relation: new Uint8Array(length),
    lemma: new Array<string>(length).fill(""),
    labels: { upos: uposTags, xpos: ["_"], relation: ["_"] },
  };
}
