import { attributionFeatures } from "../../packages/parse/src/quotes/attribute/features.ts";
import { chooseBy } from "../../packages/parse/src/quotes/choose/choose.ts";
import { featureNames } from "../../packages/parse/src/quotes/choose/features.ts";
import { contentFeatures } from "../../packages/parse/src/quotes/contents/boundaries.ts";
import { readText } from "../../packages/parse/src/quotes/read-text.ts";
import { findParagraphs } from "../../packages/parse/src/sentences/find-paragraphs.ts";
import type { GoldDocument } from "../../tests/score/protocols/quotes.ts";
import { estimateAttributions } from "./attributions.ts";
import { estimateContents } from "./contents.ts";
import { estimateSpeakers } from "./quote-speakers.ts";

/** A lexicon of weights: its name, and each feature with its weight. */
export interface Weights {
  readonly name: string;
  readonly features: readonly string[];
  readonly weights: readonly number[];
}

/**
 * The weights of the reader of quotations: first who is quoted, then, on texts read by these, which frames report
 * something and where that ends. The same documents give the same weights.
 */
export function estimateQuotes(documents: readonly GoldDocument[]): Weights[] {
  const speakers = estimateSpeakers(documents);
  const choose = chooseBy(speakers);
  const read = documents.map(({ text, quotes }) => ({
    read: readText(text, findParagraphs(text), choose),
    quotes,
  }));
  return [
    { name: "speaker-weights", features: featureNames, weights: speakers },
    { name: "attribution-weights", features: attributionFeatures, weights: estimateAttributions(read) },
    { name: "content-weights", features: contentFeatures, weights: estimateContents(read) },
  ];
}
