import type { Meaning } from "./meaning.ts";

/** A word, number or mark of a run, or what a rule has read in its place. */
export interface Token {
  /** Index into `classes`. */
  readonly kind: number;
  /** UTF-16 offsets, half-open. */
  readonly start: number;
  readonly end: number;
  /** Number, number of the month or weekday, or whatever the lexicon says of the word. */
  readonly value: number;
  /** Written with a hyphen before it and no space: the “year” of “five-year”. */
  readonly hyphen: boolean;
  /** What a rule read here; null for words as they stand. */
  readonly meaning: Meaning | null;
  /** Id of that rule. */
  readonly rule: string | null;
}
