import type { Clause } from "../clauses/find-clauses.ts";
import type { Speaker } from "../clauses/noun-phrases.ts";
import type { FoundFrame } from "../frame.ts";

/** Where a candidate for the speaker of a stretch comes from. */
export const origins = [
  "none",
  "unknown",
  "frame",
  "subject",
  "previous",
  "introduced",
  "before",
  "after",
] as const;

/**
 * Who may have said a stretch: nobody (it is no speech), somebody unknown, a frame or the first subject of its own
 * sentence, whoever spoke last, the subject or a frame of the sentence before, a frame of the sentence after.
 */
export interface Candidate {
  readonly origin: (typeof origins)[number];
  readonly frame: FoundFrame | null;
  readonly speaker: Speaker | null;
}

export const nobody: Candidate = { origin: "none", frame: null, speaker: null };
export const somebody: Candidate = { origin: "unknown", frame: null, speaker: null };

/** A sentence with its frames, and what stands before and after it. */
export interface Sentence {
  readonly clause: Clause;
  readonly frames: readonly FoundFrame[];
}
