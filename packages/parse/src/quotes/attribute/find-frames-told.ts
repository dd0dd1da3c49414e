import type { FoundFrame } from "../frame.ts";
import type { ReadText } from "../read-text.ts";
import { attributionFeaturesOf } from "./features.ts";
import { weights } from "./weights.gen.ts";

/** A frame, and how likely it is that something is said there, 0 to 1. */
export interface ToldFrame {
  readonly frame: FoundFrame;
  /** Index into `sentences`. */
  readonly sentence: number;
  readonly likelihood: number;
  readonly features: readonly number[];
}

/** All frames of a text with how likely each of them reports what somebody says or thinks. */
export function findToldFrames({ text, words, stretches, sentences, readings }: ReadText): ToldFrame[] {
  const chosen = new Set(readings.map(({ candidate }) => candidate.frame));
  return sentences.flatMap(({ clause, frames }, sentence) =>
    frames.map((frame, order) => {
      const features = attributionFeaturesOf({ text, words, stretches, clause }, frame, order, frames.length, chosen.has(frame));
      let score = 0;
      for (const feature of features) score += weights[feature]!;
      return { frame, sentence, likelihood: 1 / (1 + Math.exp(-score)), features };
    }),
  );
}
