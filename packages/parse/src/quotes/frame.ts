import type { Clause } from "./clauses/find-clauses.ts";
import type { Speaker } from "./clauses/noun-phrases.ts";
import type { Stretch } from "./marks/find-stretches.ts";
import type { Words } from "./words/find-words.ts";

/** A sentence and what is round it. */
export interface Scene {
  readonly text: string;
  readonly words: Words;
  readonly stretches: readonly Stretch[];
  readonly clause: Clause;
}

/** Reporting words with whoever speaks: one place of a sentence where something may be said. */
export interface Frame {
  /** Item of `Words` that is the cue verb, noun or mark itself. */
  readonly head: number;
  /** The reporting words with auxiliaries and particles: `has also called for`. */
  readonly from: number;
  readonly to: number;
  /** Index into the cues of the lexicon; 0 where it is not of the lexicon. */
  readonly cue: number;
  readonly speaker: Speaker | null;
}

export interface FoundFrame extends Frame {
  readonly rule: string;
  readonly clause: Clause;
}

/** One way to say who spoke. `examples` run as tests: text, speaker, cue. */
export interface FrameRule {
  readonly id: `quote/${string}`;
  readonly doc: string;
  /** What is looked at: cue words of this part of speech, the word “according”, a colon, or any lowercase word. */
  readonly at: "verb" | "noun" | "adjective" | "according" | "colon" | "stretch";
  readonly find: (scene: Scene, head: number) => Frame | null;
  readonly examples: readonly (readonly [text: string, speaker: string | null, cue: string | null])[];
  readonly not?: readonly string[];
}
