import { longestShared, readArcs } from "./forest.ts";
import { labelFeatureCount } from "./label-features.ts";
import type { SyntaxModel } from "./model.ts";
import { addPacked, addSparse } from "./rows.ts";
import { type SearchSpace, searchTree, type TreeScorer } from "./search-tree.ts";
import type { Words } from "./words.ts";

/** Trees that are built side by side. */
export const breadth = 4;
/** How far behind the best one, in weights, a tree may be. */
const margin = 130;

/** Asks the weights of a model. */
export function makeScorer({ coarse, moves, labelRows, soleLabels, relation }: SyntaxModel): TreeScorer {
  const labelScores = new Int32Array(relation.length);
  const found = new Int32Array(labelFeatureCount);
  return {
    coarse,
    soleLabels,
    askMoves: (features, from, to, out, at) => addPacked(moves, features, from, to, out, at),
    bestLabel(features) {
      labelScores.fill(0);
      addSparse(labelRows, features, labelScores, found);
      let best = 0;
      for (let label = 1; label < labelScores.length; label++) {
        if (labelScores[label]! > labelScores[best]!) best = label;
      }
      return best;
    },
  };
}

/**
 * Builds the tree of a tagged sentence and writes each word's head, `length` for the root, and label. A sentence that is
 * too long to share its nodes is parsed by the best move alone, so that time stays linear.
 */
export function buildTree(
  scorer: TreeScorer,
  words: Words,
  length: number,
  space: SearchSpace,
  heads: Int32Array,
  labels: Uint8Array,
): void {
  const state = searchTree(scorer, words, length, space, length > longestShared ? 1 : breadth, margin);
  readArcs(space.forest, state, heads, labels);
}
