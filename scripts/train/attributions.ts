import { attributionFeatures } from "../../packages/parse/src/quotes/attribute/features.ts";
import { findToldFrames } from "../../packages/parse/src/quotes/attribute/find-told-frames.ts";
import { type Instance, maximumLikelihood } from "./maximum-likelihood.ts";
import type { ReadGold } from "./polnear.ts";

/** Weights that tell whether a frame reports what somebody says or thinks. */
export function estimateAttributions(documents: readonly ReadGold[]): number[] {
  const instances: Instance[] = [];
  for (const { read, quotes } of documents) {
    for (const { frame, features } of findToldFrames(read)) {
      const start = read.words.start[frame.head]!;
      const told = quotes.some(
        (quote) => quote.cue_start != null && quote.cue_start <= start && start < quote.cue_end!,
      );
      instances.push({ candidates: [[], features], right: [told ? 1 : 0] });
    }
  }
  return maximumLikelihood(instances, attributionFeatures.length, { rounds: 8, rate: 0.1, decay: 0.002 });
}
