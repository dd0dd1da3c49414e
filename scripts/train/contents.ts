import { contentFeatures } from "../../packages/parse/src/quotes/contents/boundaries.ts";
import { findContent } from "../../packages/parse/src/quotes/contents/find-content.ts";
import { coreOf } from "../../tests/score/protocols/quotes.ts";
import { type Instance, maximumLikelihood } from "./maximum-likelihood.ts";
import type { ReadGold } from "./polnear.ts";

/** Weights that tell where what is reported ends. */
export function estimateContents(documents: readonly ReadGold[]): number[] {
  const instances: Instance[] = [];
  for (const document of documents) addEnds(instances, document);
  return maximumLikelihood(instances, contentFeatures.length, { rounds: 10, rate: 0.1, decay: 0.002 });
}

/** Adds the choice of an end for each frame whose content is told. */
function addEnds(instances: Instance[], { read, quotes }: ReadGold): void {
  const { text, words, stretches, sentences } = read;
  for (const { clause, frames } of sentences) {
    for (const frame of frames) {
      const start = words.start[frame.head]!;
      const quote = quotes.find(
        (one) => one.cue_start != null && one.cue_start <= start && start < one.cue_end!,
      );
      const gold = quote?.spans.map((span) => coreOf(text, span)?.end);
      if (!gold) continue;
      findContent({ text, words, stretches, clause }, frame, frames, (ends) => {
        const right = ends.flatMap(({ at }, index) =>
          gold.includes(coreOf(text, { start: 0, end: words.end[at - 1]! })?.end) ? [index] : [],
        );
        if (right.length > 0) instances.push({ candidates: ends.map(({ features }) => features), right });
        return ends[0]?.at ?? clause.to;
      });
    }
  }
}
