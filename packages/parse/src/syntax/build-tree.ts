import { longestShared, readArcs } from "./forest.ts";
import { labelFeatureCount } from "./label-features.ts";
import type { SyntaxModel } from "./model.ts";
import { type AskMoves, scoreMoves } from "./move-scores.ts";
import { addPacked, makeLabelScores } from "./rows.ts";
import { makeSearchSpace, searchTree, type TreeScorer } from "./search-tree.ts";
import type { Words } from "./words.ts";

/** Trees that are built side by side. */
const breadth = 4;
/** How far behind the best one, in weights, a tree may be. */
const margin = 130;

/** Asks the weights of a model. */
function makeScorer({ coarse, moves, labelRows, soleLabels }: SyntaxModel): TreeScorer {
  const labelFeatures = new Int32Array(labelFeatureCount);
  const scores = makeLabelScores(labelRows, labelFeatures);
  const { sparse } = scores;
  const ask: AskMoves = (features, from, to, out, at) => addPacked(moves, features, from, to, out, at);
  return {
    coarse,
    soleLabels,
    scoreMoves: (sums, forest, state, words, out) => scoreMoves(ask, sums, forest, state, words, coarse, out),
    labelFeatures,
    bestLabel() {
      scores.clear();
      scores.ask(0, labelFeatureCount);
      scores.addDense(labelRows.labels);
      let best = 0;
      for (let label = 1; label < labelRows.labels; label++) {
        if (sparse[label]! > sparse[best]!) best = label;
      }
      return best;
    },
  };
}

/** Heads and labels of the words of a sentence; the head `length` is the root. */
export interface Tree {
  readonly heads: Int32Array;
  readonly labels: Uint8Array;
}

/**
 * Gives a function that builds the tree of a tagged sentence of up to `longest` words; the tree lasts until the next one.
 * A sentence that is too long to share its nodes is parsed by the best move alone, so that time stays linear.
 */
export function makeTreeBuilder(model: SyntaxModel, longest: number): (words: Words, length: number) => Tree {
  const scorer = makeScorer(model);
  const space = makeSearchSpace(longest, breadth);
  const heads = new Int32Array(longest);
  const labels = new Uint8Array(longest);
  return (words, length) => {
    const state = searchTree(scorer, words, length, space, length > longestShared ? 1 : breadth, margin);
    readArcs(space.forest, state, heads, labels);
    return { heads, labels };
  };
}
