import { fillLabelFeatures, labelFeatureCount } from "./label-features.ts";
import type { SyntaxModel } from "./model.ts";
import { fillMoveFeatures, moveFeatureCount } from "./move-features.ts";
import { addPacked, addSparse } from "./rows.ts";
import {
  headOf,
  isDone,
  isLegal,
  makeMove,
  resetState,
  shift,
  stackWord,
  type TreeState,
} from "./tree-state.ts";
import type { Words } from "./words.ts";

/** Builds the tree of a tagged sentence in `state`: 2 × length moves, each the best one by its features. */
export function buildTree(model: SyntaxModel, words: Words, length: number, state: TreeState): void {
  const { moves, labelRows, coarse, relation } = model;
  const moveFeatures = new Int32Array(moveFeatureCount);
  const labelFeatures = new Int32Array(labelFeatureCount);
  const moveScores = new Int32Array(3);
  const labelScores = new Int32Array(relation.length);
  resetState(state, length);
  while (!isDone(state)) {
    fillMoveFeatures(state, words, coarse, moveFeatures);
    addPacked(moves, moveFeatures, moveScores);
    let best = -1;
    for (let move = 0; move < 3; move++) {
      if (isLegal(state, move) && (best < 0 || moveScores[move]! > moveScores[best]!)) best = move;
    }
    let label = 0;
    if (best !== shift) {
      const child = stackWord(state, 0);
      fillLabelFeatures(state, words, coarse, headOf(state, best), child, labelFeatures);
      labelScores.fill(0);
      addSparse(labelRows, labelFeatures, labelScores);
      for (let other = 1; other < labelScores.length; other++) {
        if (labelScores[other]! > labelScores[label]!) label = other;
      }
    }
    makeMove(state, best, label);
  }
}
