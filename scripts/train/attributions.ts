import { attributionFeatures } from "../../packages/parse/src/quotes/attribute/features.ts";
import { findToldFrames } from "../../packages/parse/src/quotes/attribute/find-told-frames.ts";
import { chooseLikeliest } from "../../packages/parse/src/quotes/choose/choose.ts";
import { readText } from "../../packages/parse/src/quotes/read-text.ts";
import { findParagraphs } from "../../packages/parse/src/sentences/find-paragraphs.ts";
import { type Instance, maximumLikelihood } from "./maximum-likelihood.ts";
import { readPolnearTrain } from "./polnear.ts";
import { writeWeights } from "./write-weights.ts";

/**
 * Estimates the weights that tell whether a frame reports what somebody says or thinks, on PolNeAR-train, which lies
 * beside the checkout: `node --import tsx --conditions=@onrecord/source scripts/train/attributions.ts`
 */
const instances: Instance[] = [];
for (const { text, quotes } of readPolnearTrain()) {
  const read = readText(text, findParagraphs(text), chooseLikeliest);
  for (const { frame, features } of findToldFrames(read)) {
    const start = read.words.start[frame.head]!;
    const told = quotes.some(
      (quote) => quote.cue_start != null && quote.cue_start <= start && start < quote.cue_end!,
    );
    instances.push({ candidates: [[], features], right: [told ? 1 : 0] });
  }
}
writeWeights(
  "attribution-weights",
  attributionFeatures,
  maximumLikelihood(instances, attributionFeatures.length, { rounds: 8, rate: 0.1, decay: 0.002 }),
);
