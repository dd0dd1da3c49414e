import { labelFeatureCount } from "./label-features.ts";
import type { SyntaxModel } from "./model.ts";
import { addPacked, addSparse } from "./rows.ts";
import { type SearchSpace, searchTree, type TreeScorer } from "./search-tree.ts";
import type { TreeState } from "./tree-state.ts";
import type { Words } from "./words.ts";

/** Trees that are built side by side. */
export const breadth = 4;
/** How far behind the best one, in weights, a tree may be. */
const margin = 130;
/** Longer sentences are parsed by the best move alone, so that time stays linear. */
const longestSearched = 250;

/** Asks the weights of a model. */
export function makeScorer({ coarse, moves, labelRows, soleLabels, relation }: SyntaxModel): TreeScorer {
  const labelScores = new Int32Array(relation.length);
  const found = new Int32Array(labelFeatureCount);
  return {
    coarse,
    soleLabels,
    scoreMoves: (features, from, to, scores) => addPacked(moves, features, from, to, scores),
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

/** Builds the tree of a tagged sentence; the state lasts until the next search in the same space. */
export const buildTree = (scorer: TreeScorer, words: Words, length: number, space: SearchSpace): TreeState =>
  searchTree(scorer, words, length, space, length > longestSearched ? 1 : breadth, margin);
