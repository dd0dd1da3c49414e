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

/** The frames of a text that are `wanted`, with how likely each of them reports what somebody says or thinks. */
export function findToldFrames(
  { text, words, stretches, sentences, readings }: ReadText,
  wanted: (frame: FoundFrame) => boolean = () => true,
): ToldFrame[] {
  const chosen = new Set(readings.map(({ candidate }) => candidate.frame));
  const found: ToldFrame[] = [];
  sentences.forEach(({ clause, frames }, sentence) => {
    frames.forEach((frame, order) => {
      if (!wanted(frame)) return;
      const scene = { text, words, stretches, clause };
      const features = attributionFeaturesOf(scene, frame, order, frames.length, chosen.has(frame));
      let score = 0;
      for (const feature of features) score += weights[feature]!;
      found.push({ frame, sentence, likelihood: 1 / (1 + Math.exp(-score)), features });
    });
  });
  return found;
}
