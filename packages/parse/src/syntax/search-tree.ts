import { fillLabelFeatures, labelFeatureCount } from "./label-features.ts";
import { checkOf, forget, keyOf, type Memo, makeMemo, placeOf } from "./memo.ts";
import { fillMoveFeatures, moveFeatureCount, moveGroupEnds } from "./move-features.ts";
import { pairOf } from "./sole-labels.ts";
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
  /** Sets the scores of the three moves to the sums over the features from `from` to `to`. */
  readonly scoreMoves: (features: Int32Array, from: number, to: number, scores: Float64Array) => void;
  /** The only label of arcs between a pair of tags, plus 1; 0 where they have several. */
  readonly soleLabels: Uint8Array;
  /** The best label of an arc. */
  readonly bestLabel: (features: Int32Array) => number;
}

/** Room to search in. */
export interface SearchSpace {
  readonly states: TreeState[];
  readonly moveFeatures: Int32Array;
  readonly labelFeatures: Int32Array;
  readonly scores: Float64Array;
  readonly moveMemo: Memo;
  readonly labelMemo: Memo;
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
  moveMemo: makeMemo(3),
  labelMemo: makeMemo(1),
  nextScore: new Float64Array(breadth),
  nextState: new Int32Array(breadth),
  nextMove: new Int32Array(breadth),
});

/** Scores of the three moves: for each group of features, the weights are asked once. */
function scoreOnce(
  scorer: TreeScorer,
  features: Int32Array,
  scores: Float64Array,
  { keys, checks, answers }: Memo,
): void {
  let first = 0;
  let second = 0;
  let third = 0;
  let from = 0;
  for (let group = 0; group < moveGroupEnds.length; group++) {
    const to = moveGroupEnds[group]!;
    const key = keyOf(features, from, to);
    const check = checkOf(features, from, to);
    const place = placeOf(key);
    const at = place * 3;
    if (keys[place] !== key || checks[place] !== check) {
      scorer.scoreMoves(features, from, to, scores);
      keys[place] = key;
      checks[place] = check;
      answers[at] = scores[0]!;
      answers[at + 1] = scores[1]!;
      answers[at + 2] = scores[2]!;
    }
    first += answers[at]!;
    second += answers[at + 1]!;
    third += answers[at + 2]!;
    from = to;
  }
  scores[0] = first;
  scores[1] = second;
  scores[2] = third;
}

/** Makes a move with the best label for its arc. */
export function moveWithLabel(
  scorer: TreeScorer,
  state: TreeState,
  words: Words,
  move: number,
  features: Int32Array,
  memo: Memo,
): void {
  let label = 0;
  if (move !== shift) {
    const head = headOf(state, move);
    const child = stackWord(state, 0);
    const sole = scorer.soleLabels[pairOf(state, words, head, child)]!;
    if (sole > 0) {
      makeMove(state, move, sole - 1);
      return;
    }
    fillLabelFeatures(state, words, scorer.coarse, head, child, features);
    const key = keyOf(features, 0, labelFeatureCount);
    const check = checkOf(features, 0, labelFeatureCount);
    const place = placeOf(key);
    if (memo.keys[place] !== key || memo.checks[place] !== check) {
      memo.keys[place] = key;
      memo.checks[place] = check;
      memo.answers[place] = scorer.bestLabel(features);
    }
    label = memo.answers[place]!;
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
  const { moveMemo, labelMemo, states, moveFeatures, labelFeatures, scores, nextScore, nextState, nextMove } =
    space;
  const live: TreeState[] = [states[0]!];
  const free: TreeState[] = states.slice(1);
  resetState(live[0]!, length);
  forget(moveMemo);
  forget(labelMemo);
  for (let step = 0; step < 2 * length; step++) {
    let count = 0;
    for (let number = 0; number < live.length; number++) {
      const state = live[number]!;
      fillMoveFeatures(state, words, scorer.coarse, moveFeatures);
      scoreOnce(scorer, moveFeatures, scores, moveMemo);
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
      moveWithLabel(scorer, state, words, nextMove[place]!, labelFeatures, labelMemo);
      live.push(state);
    }
    onStep?.(live[0]!);
  }
  return live[0]!;
}
