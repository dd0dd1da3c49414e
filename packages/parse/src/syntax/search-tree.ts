import { fillLabelFeatures, labelFeatureCount } from "./label-features.ts";
import { fillMoveFeatures, moveFeatureCount } from "./move-features.ts";
import {
  copyState,
  headOf,
  isLegal,
  makeMove,
  makeState,
  resetState,
  shift,
  stackWord,
  type TreeState,
} from "./tree-state.ts";
import type { Words } from "./words.ts";

/** Weights as the search asks them. */
export interface TreeScorer {
  readonly coarse: Uint8Array;
  /** Sets the scores of the three moves. */
  readonly scoreMoves: (features: Int32Array, scores: Float64Array) => void;
  /** The best label of an arc. */
  readonly bestLabel: (features: Int32Array) => number;
}

/** Room to search in. */
export interface SearchSpace {
  readonly states: TreeState[];
  readonly moveFeatures: Int32Array;
  readonly labelFeatures: Int32Array;
  readonly scores: Float64Array;
  /** The best continuations of a step: score, state and move. */
  readonly nextScore: Float64Array;
  readonly nextState: Int32Array;
  readonly nextMove: Int32Array;
}

/** Room for sentences of up to `capacity` words and `breadth` trees side by side. */
export const makeSearchSpace = (capacity: number, breadth: number): SearchSpace => ({
  states: Array.from({ length: breadth * 2 }, () => makeState(capacity)),
  moveFeatures: new Int32Array(moveFeatureCount),
  labelFeatures: new Int32Array(labelFeatureCount),
  scores: new Float64Array(3),
  nextScore: new Float64Array(breadth),
  nextState: new Int32Array(breadth),
  nextMove: new Int32Array(breadth),
});

/** Makes a move with the best label for its arc. */
export function moveWithLabel(
  scorer: TreeScorer,
  state: TreeState,
  words: Words,
  move: number,
  features: Int32Array,
): void {
  let label = 0;
  if (move !== shift) {
    fillLabelFeatures(state, words, scorer.coarse, headOf(state, move), stackWord(state, 0), features);
    label = scorer.bestLabel(features);
  }
  makeMove(state, move, label);
}

/**
 * Builds the tree of a tagged sentence by beam search: 2 × length steps, at each of which the best `breadth` half-built
 * trees live on that are at most `margin` behind the best one. `onStep` sees the best one after each step. The state
 * that is given back belongs to the space and lasts until the next search.
 */
export function searchTree(
  scorer: TreeScorer,
  words: Words,
  length: number,
  space: SearchSpace,
  breadth: number,
  margin: number,
  onStep?: (best: TreeState) => void,
): TreeState {
  const { states, moveFeatures, labelFeatures, scores, nextScore, nextState, nextMove } = space;
  const live: TreeState[] = [states[0]!];
  const free: TreeState[] = states.slice(1);
  resetState(live[0]!, length);
  for (let step = 0; step < 2 * length; step++) {
    let count = 0;
    for (let number = 0; number < live.length; number++) {
      const state = live[number]!;
      fillMoveFeatures(state, words, scorer.coarse, moveFeatures);
      scorer.scoreMoves(moveFeatures, scores);
      for (let move = 0; move < 3; move++) {
        if (!isLegal(state, move)) continue;
        const score = state.score + scores[move]!;
        let place = count < breadth ? count++ : breadth;
        while (place > 0 && nextScore[place - 1]! < score) {
          if (place < breadth) {
            nextScore[place] = nextScore[place - 1]!;
            nextState[place] = nextState[place - 1]!;
            nextMove[place] = nextMove[place - 1]!;
          }
          place--;
        }
        if (place === breadth) continue;
        nextScore[place] = score;
        nextState[place] = number;
        nextMove[place] = move;
      }
    }
    while (count > 1 && nextScore[count - 1]! < nextScore[0]! - margin) count--;
    const next: TreeState[] = [];
    for (let place = 0; place < count; place++) {
      const number = nextState[place]!;
      let isLast = true;
      for (let later = place + 1; later < count; later++) if (nextState[later] === number) isLast = false;
      const parent = live[number]!;
      // The last continuation of a state takes its place; others are copies.
      const state = isLast ? parent : free.pop()!;
      if (!isLast) copyState(parent, state);
      next.push(state);
    }
    for (const state of live) if (!next.includes(state)) free.push(state);
    live.length = 0;
    for (let place = 0; place < count; place++) {
      const state = next[place]!;
      state.score = nextScore[place]!;
      moveWithLabel(scorer, state, words, nextMove[place]!, labelFeatures);
      live.push(state);
    }
    onStep?.(live[0]!);
  }
  return live[0]!;
}
