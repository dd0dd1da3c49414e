import type { Clause } from "./clauses/find-clauses.ts";
import type { Speaker } from "./clauses/noun-phrase.ts";
import type { Stretch } from "./marks/find-stretches.ts";
import type { Words } from "./words/find-words.ts";

/** A sentence to look at, with a stretch in quotation marks in it. */
export interface Scene {
  readonly text: string;
  readonly words: Words;
  readonly stretches: readonly Stretch[];
  readonly clause: Clause;
  /** Item of `words` that is the stretch. */
  readonly at: number;
}

/** By which words, and by whom, something is said. */
export interface Attribution {
  /** Reporting words as a half-open range of `Words`. */
  readonly cueFrom: number;
  readonly cueTo: number;
  /** Index into the cues of the lexicon; 0 for a colon. */
  readonly cue: number;
  readonly speaker: Speaker | null;
}

/** One way to say who spoke. `examples` run as tests: text, speaker, cue. */
export interface QuoteRule {
  readonly id: `quote/${string}`;
  readonly doc: string;
  readonly find: (scene: Scene) => Attribution | null;
  readonly examples: readonly (readonly [text: string, speaker: string | null, cue: string | null])[];
  readonly not?: readonly string[];
}
