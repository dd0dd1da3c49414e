import { labelFeatureCount } from "../../packages/parse/src/syntax/label-features.ts";
import { coarseOf } from "../../packages/parse/src/syntax/model.ts";
import { moveFeatureCount } from "../../packages/parse/src/syntax/move-features.ts";
import type { TreeScorer } from "../../packages/parse/src/syntax/search-tree.ts";
import { maximum } from "./label-trainer.ts";
import { fillInOrder } from "./move-order.ts";
import { addScores, findRows, type Perceptron } from "./perceptron.ts";

/** A parser while it is trained. */
export interface TrainedParser {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly soleLabels: Uint8Array;
  readonly moves: Perceptron;
  readonly labels: Perceptron;
}

/** Asks the weights of a parser in training. */
export function scorerOf({ tags, soleLabels, moves, labels }: TrainedParser): TreeScorer {
  const coarse = coarseOf(tags);
  const moveFeatures = new Int32Array(moveFeatureCount);
  const moveRows = new Int32Array(moveFeatureCount);
  const labelFeatures = new Int32Array(labelFeatureCount);
  const labelRows = new Int32Array(labelFeatureCount);
  const moveScores = new Float32Array(3);
  const labelScores = new Float32Array(labels.labels);
  return {
    coarse,
    soleLabels,
    scoreMoves(_sums, forest, state, words, scores) {
      fillInOrder(forest, state, words, coarse, moveFeatures);
      moveScores.fill(0);
      addScores(moves, moveRows, findRows(moves, moveFeatures, moveFeatureCount, moveRows), moveScores);
      scores.set(moveScores);
    },
    labelFeatures,
    bestLabel() {
      labelScores.fill(0);
      const found = findRows(labels, labelFeatures, labelFeatureCount, labelRows);
      addScores(labels, labelRows, found, labelScores);
      return maximum(labelScores);
    },
  };
}
