import {
  type Forest,
  headOf,
  isLegal,
  makeForest,
  makeMove,
  nodeOf,
  resetForest,
  shift,
  width,
  wordField,
} from "./forest.ts";
import { fillLabelFeatures } from "./label-features.ts";
import { forget, type Memo, makeMemo, placeOf } from "./memo.ts";
import { forgetMoveSums, type MoveSums, makeMoveSums } from "./move-scores.ts";
import { pairOf } from "./sole-labels.ts";
import type { Words } from "./words.ts";

/** Weights as the search asks them. */
export interface TreeScorer {
  readonly coarse: Uint8Array;
  /** Sets the scores of the three moves from a state. */
  readonly scoreMoves: (
    sums: MoveSums,
    forest: Forest,
    state: number,
    words: Words,
    scores: Float64Array,
  ) => void;
  /** The only label of arcs between a pair of tags, plus 1; 0 where they have several. */
  readonly soleLabels: Uint8Array;
  readonly labelFeatures: Int32Array;
  /** The best label of the arc that `labelFeatures` tells of. */
  readonly bestLabel: () => number;
}

/** Room to search in. */
export interface SearchSpace {
  readonly forest: Forest;
  readonly sums: MoveSums;
  readonly labels: Memo;
  readonly scores: Float64Array;
  /** The states that live. */
  readonly live: Int32Array;
  /** The best continuations of a step: score, state and move. */
  readonly nextScore: Float64Array;
  readonly nextState: Int32Array;
  readonly nextMove: Int32Array;
}

/** Room for sentences of up to `words` words and `breadth` trees side by side. */
export function makeSearchSpace(words: number, breadth: number): SearchSpace {
  const forest = makeForest(words, breadth);
  return {
    forest,
    sums: makeMoveSums(forest),
    labels: makeMemo(1),
    scores: new Float64Array(3),
    live: new Int32Array(breadth),
    nextScore: new Float64Array(breadth),
    nextState: new Int32Array(breadth),
    nextMove: new Int32Array(breadth),
  };
}

/** Empties the space for a sentence of `length` words. */
export function resetSpace({ forest, sums, labels }: SearchSpace, length: number): void {
  resetForest(forest, length);
  forgetMoveSums(sums);
  forget(labels);
}

/** Makes a move with the best label for its arc. */
export function moveWithLabel(
  scorer: TreeScorer,
  { forest, labels }: SearchSpace,
  state: number,
  words: Words,
  move: number,
): number {
  if (move === shift) return makeMove(forest, state, move, 0);
  const { nodes, length } = forest;
  const head = headOf(forest, state, move);
  const child = nodeOf(forest, forest.top[state]!);
  const sole =
    scorer.soleLabels[
      pairOf(words, length, nodes[head * width + wordField]!, nodes[child * width + wordField]!)
    ]!;
  if (sole > 0) return makeMove(forest, state, move, sole - 1);
  const key = (head << 12) | child;
  const place = placeOf(key);
  if (labels.keys[place] !== key || forest.mask < 0) {
    labels.keys[place] = key;
    fillLabelFeatures(nodes, length, words, scorer.coarse, head, child, scorer.labelFeatures);
    labels.answers[place] = scorer.bestLabel();
  }
  return makeMove(forest, state, move, labels.answers[place]!);
}

/**
 * Builds the tree of a tagged sentence by beam search: 2 × length steps, at each of which the best `breadth` half-built
 * trees live on that are at most `margin` behind the best one. `onStep` sees the best one after each step. Gives the
 * state of the whole tree, which lasts until the next search in the same space.
 */
export function searchTree(
  scorer: TreeScorer,
  words: Words,
  length: number,
  space: SearchSpace,
  breadth: number,
  margin: number,
  onStep?: (best: number) => void,
): number {
  const { forest, sums, scores, live, nextScore, nextState, nextMove } = space;
  const { score: total } = forest;
  resetSpace(space, length);
  live[0] = 0;
  let living = 1;
  for (let step = 0; step < 2 * length; step++) {
    let count = 0;
    for (let number = 0; number < living; number++) {
      const state = live[number]!;
      scorer.scoreMoves(sums, forest, state, words, scores);
      for (let move = 0; move < 3; move++) {
        if (!isLegal(forest, state, move)) continue;
        const score = total[state]! + scores[move]!;
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
        nextState[place] = state;
        nextMove[place] = move;
      }
    }
    while (count > 1 && nextScore[count - 1]! < nextScore[0]! - margin) count--;
    for (let place = 0; place < count; place++) {
      const state = moveWithLabel(scorer, space, nextState[place]!, words, nextMove[place]!);
      total[state] = nextScore[place]!;
      live[place] = state;
    }
    living = count;
    onStep?.(live[0]!);
  }
  return live[0]!;
}
