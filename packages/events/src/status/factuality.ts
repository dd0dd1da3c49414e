import type { Span, TokenTable } from "@onrecord/parse";
import { factualityWeights } from "../lexicon/factuality-weights.gen.ts";
import { toTree } from "../syntax/tree.ts";
import { factualityFeatures } from "./factuality-features.ts";

const weights = new Map(factualityWeights.map(([feature, weight]) => [feature, Number(weight)]));

/** Tokens of the sentence that an offset lies in. */
function sentenceAt(tokens: TokenTable, offset: number): [first: number, last: number] {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let first = low;
  let last = low;
  while (first > 0 && tokens.sentence[first - 1] === tokens.sentence[low]) first--;
  while (last < tokens.length && tokens.sentence[last] === tokens.sentence[low]) last++;
  return [first, last];
}

/**
 * How far a text holds what a predicate says to have happened: from −3, certainly not, over 0, open, to 3, certainly.
 * `span` holds the predicate, in UTF-16 units. Null where its sentence was not parsed.
 *
 * A linear model of named features (`lexicon/factuality-weights.csv`) on the scale of FactBank as annotated by Lee et
 * al., “Event detection and factuality assessment with non-expert supervision” (2015).
 */
export function factualityOf(
  { text, tokens }: { readonly text: string; readonly tokens: TokenTable },
  span: Span,
): number | null {
  const [first, last] = sentenceAt(tokens, span.start);
  const tree = toTree(text, tokens, first, last);
  if (!tree) return null;
  let node = -1;
  for (let i = 0; i < tree.length; i++) {
    if ((tree.start[i] ?? 0) >= span.end || (tree.end[i] ?? 0) <= span.start) continue;
    if (node < 0 || tree.heads[node] === i || (tree.upos[node] !== "VERB" && tree.upos[i] === "VERB"))
      node = i;
  }
  if (node < 0) return null;
  let sum = 0;
  for (const feature of factualityFeatures(tree, node)) sum += weights.get(feature) ?? 0;
  return Math.max(-3, Math.min(3, sum));
}
