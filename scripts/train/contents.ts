import { chooseLikeliest } from "../../packages/parse/src/quotes/choose/choose.ts";
import { contentFeatures } from "../../packages/parse/src/quotes/contents/boundaries.ts";
import { findContent } from "../../packages/parse/src/quotes/contents/find-content.ts";
import { readText } from "../../packages/parse/src/quotes/read-text.ts";
import { findParagraphs } from "../../packages/parse/src/sentences/find-paragraphs.ts";
import { coreOf } from "../../tests/score/protocols/quotes.ts";
import { type Instance, maximumLikelihood } from "./maximum-likelihood.ts";
import { readPolnearTrain } from "./polnear.ts";
import { writeWeights } from "./write-weights.ts";

/**
 * Estimates the weights that tell where what is reported ends, on PolNeAR-train, which lies beside the checkout:
 * `node --import tsx --conditions=@onrecord/source scripts/train/contents.ts`
 */
const instances: Instance[] = [];
for (const { text, quotes } of readPolnearTrain()) {
  const { words, stretches, sentences } = readText(text, findParagraphs(text), chooseLikeliest);
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
console.error(`${instances.length} contents`);
writeWeights(
  "content-weights",
  contentFeatures,
  maximumLikelihood(instances, contentFeatures.length, { rounds: 10, rate: 0.1, decay: 0.002 }),
);
