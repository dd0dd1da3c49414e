import type { Span, TokenTable } from "@onrecord/parse";
import { factualityWeights } from "../lexicon/factuality-weights.gen.ts";
import type { Tree } from "../syntax/tree.ts";
import { treeAt } from "../syntax/tree-at.ts";
import { factualityFeatures } from "./factuality-features.ts";

const weights = new Map(factualityWeights.map(([feature, weight]) => [feature, Number(weight)]));

/** The token of a tree that a span means: its verb where it has one, else its first word; -1 where it has none. */
export function nodeAt(tree: Tree, { start, end }: Span): number {
  let node = -1;
  for (let i = 0; i < tree.length; i++) {
    if ((tree.start[i] ?? 0) >= end || (tree.end[i] ?? 0) <= start) continue;
    if (node < 0 || (tree.upos[node] !== "VERB" && tree.upos[i] === "VERB")) node = i;
  }
  return node;
}

/**
 * How far a text holds what a predicate says to have happened: from −3, certainly not, over 0, open, to 3, certainly.
 * `span` holds the predicate, in UTF-16 units. Null where its sentence was not parsed.
 *
 * A linear model of named features (`lexicon/factuality-weights.csv`) on the scale of Lee, Artzi, Choi and Zettlemoyer,
 * “Event detection and factuality assessment with non-expert supervision” (2015).
 */
export function factualityOf(
  { text, tokens }: { readonly text: string; readonly tokens: TokenTable },
  span: Span,
): number | null {
  const tree = treeAt(text, tokens, span.start);
  const node = tree ? nodeAt(tree, span) : -1;
  if (!tree || node < 0) return null;
  let sum = 0;
  for (const feature of factualityFeatures(tree, node)) sum += weights.get(feature) ?? 0;
  return Math.max(-3, Math.min(3, sum));
}
