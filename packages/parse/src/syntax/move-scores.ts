import { belowOf, type Forest, knownField, nodeOf, takenField, width, wordField } from "./forest.ts";
import { forget, type Memo, makeMemo, placeOf } from "./memo.ts";
import {
  fillFront,
  fillFrontChildren,
  fillMiddle,
  fillPair,
  fillPairChildren,
  fillSecondRight,
  fillStack,
  fillStackChildren,
  fillTopLeft,
  fillTopRight,
  groupStarts,
  moveFeatureCount,
  shallow,
} from "./move-features.ts";
import type { Words } from "./words.ts";

/** Puts the weights of the three moves, summed over the features from `from` to `to`, into `out` from `at` on. */
export type AskMoves = (
  features: Int32Array,
  from: number,
  to: number,
  out: Float32Array,
  at: number,
) => void;

/** What groups of features of a sentence add up to: each is asked for once. */
export interface MoveSums {
  readonly features: Int32Array;
  /** Groups that see one node. */
  readonly nodes: Float32Array;
  /** The others, by the words or nodes they see. */
  readonly memos: readonly Memo[];
}

const [
  front,
  pair,
  stack,
  middle,
  topLeft,
  topRight,
  frontChildren,
  secondRight,
  pairChildren,
  stackChildren,
  end,
] = groupStarts;

/** Groups that see one node, by their bit in its field of what is known; three sums each. */
const nodeGroups = 5;
const ofFront = 0;
const ofTopLeft = 1;
const ofTopRight = 2;
const ofFrontChildren = 3;
const ofSecondRight = 4;

export const makeMoveSums = ({ nodes }: Forest): MoveSums => ({
  features: new Int32Array(moveFeatureCount),
  nodes: new Float32Array((nodes.length / width) * nodeGroups * 3),
  memos: Array.from({ length: 5 }, () => makeMemo(3)),
});

export const forgetMoveSums = ({ memos }: MoveSums): void => {
  for (const memo of memos) forget(memo);
};

/** Whether the sums of a group of a node are to be asked for; from now on they are known. */
function isUnknown(nodes: Int32Array, node: number, group: number): boolean {
  const at = node * width + knownField;
  const known = nodes[at]!;
  if ((known >> group) & 1) return false;
  nodes[at] = known | (1 << group);
  return true;
}

/** Sets the scores of the three moves from a state. */
export function scoreMoves(
  ask: AskMoves,
  { features, nodes: nodeSums, memos }: MoveSums,
  forest: Forest,
  state: number,
  words: Words,
  coarse: Uint8Array,
  scores: Float64Array,
): void {
  const { nodes, length, mask } = forest;
  const isShared = mask >= 0;
  const cell = forest.top[state]!;
  const below = belowOf(forest, cell);
  const top = nodeOf(forest, cell);
  const second = nodeOf(forest, below);
  const s0 = nodes[top * width + wordField]!;
  const s1 = nodes[second * width + wordField]!;
  const s2 = nodes[nodeOf(forest, belowOf(forest, below)) * width + wordField]!;
  const b0 = forest.front[state]!;
  const next = forest.frontNode[state]!;
  const taken = nodes[top * width + takenField]!;
  const depth = shallow(forest.depth[state]!);

  let at = (b0 * nodeGroups + ofFront) * 3;
  if (isUnknown(nodes, b0, ofFront)) {
    fillFront(words, length, b0, features);
    ask(features, front, pair, nodeSums, at);
  }
  let a = nodeSums[at]!;
  let b = nodeSums[at + 1]!;
  let c = nodeSums[at + 2]!;

  at = (taken * nodeGroups + ofTopLeft) * 3;
  if (isUnknown(nodes, taken, ofTopLeft)) {
    fillTopLeft(words, nodes, taken, features);
    ask(features, topLeft, topRight, nodeSums, at);
  }
  a += nodeSums[at]!;
  b += nodeSums[at + 1]!;
  c += nodeSums[at + 2]!;

  at = (top * nodeGroups + ofTopRight) * 3;
  if (isUnknown(nodes, top, ofTopRight)) {
    fillTopRight(words, nodes, top, features);
    ask(features, topRight, frontChildren, nodeSums, at);
  }
  a += nodeSums[at]!;
  b += nodeSums[at + 1]!;
  c += nodeSums[at + 2]!;

  at = (next * nodeGroups + ofFrontChildren) * 3;
  if (isUnknown(nodes, next, ofFrontChildren)) {
    fillFrontChildren(words, nodes, length, next, features);
    ask(features, frontChildren, secondRight, nodeSums, at);
  }
  a += nodeSums[at]!;
  b += nodeSums[at + 1]!;
  c += nodeSums[at + 2]!;

  at = (second * nodeGroups + ofSecondRight) * 3;
  if (isUnknown(nodes, second, ofSecondRight)) {
    fillSecondRight(words, nodes, second, features);
    ask(features, secondRight, pairChildren, nodeSums, at);
  }
  a += nodeSums[at]!;
  b += nodeSums[at + 1]!;
  c += nodeSums[at + 2]!;

  // Words have 8 bits and nodes 12 where nodes are shared, so that no two keys are the same; else all is asked for.
  let memo = memos[0]!;
  let key = ((s0 + 1) << 8) | b0;
  let place = placeOf(key);
  if (memo.keys[place] !== key || !isShared) {
    memo.keys[place] = key;
    fillPair(words, length, s0, b0, features);
    ask(features, pair, stack, memo.answers, place * 3);
  }
  a += memo.answers[place * 3]!;
  b += memo.answers[place * 3 + 1]!;
  c += memo.answers[place * 3 + 2]!;

  memo = memos[1]!;
  key = ((s0 + 1) << 16) | ((s1 + 1) << 8) | (s2 + 1);
  place = placeOf(key);
  if (memo.keys[place] !== key || !isShared) {
    memo.keys[place] = key;
    fillStack(words, s0, s1, s2, features);
    ask(features, stack, middle, memo.answers, place * 3);
  }
  a += memo.answers[place * 3]!;
  b += memo.answers[place * 3 + 1]!;
  c += memo.answers[place * 3 + 2]!;

  memo = memos[2]!;
  key = ((s0 + 1) << 16) | ((s1 + 1) << 8) | b0;
  place = placeOf(key);
  if (memo.keys[place] !== key || !isShared) {
    memo.keys[place] = key;
    fillMiddle(words, coarse, length, s0, s1, b0, features);
    ask(features, middle, topLeft, memo.answers, place * 3);
  }
  a += memo.answers[place * 3]!;
  b += memo.answers[place * 3 + 1]!;
  c += memo.answers[place * 3 + 2]!;

  memo = memos[3]!;
  key = (depth << 24) | (top << 12) | next;
  place = placeOf(key);
  if (memo.keys[place] !== key || !isShared) {
    memo.keys[place] = key;
    fillPairChildren(words, coarse, nodes, length, top, next, depth, features);
    ask(features, pairChildren, stackChildren, memo.answers, place * 3);
  }
  a += memo.answers[place * 3]!;
  b += memo.answers[place * 3 + 1]!;
  c += memo.answers[place * 3 + 2]!;

  memo = memos[4]!;
  key = (top << 12) | second;
  place = placeOf(key);
  if (memo.keys[place] !== key || !isShared) {
    memo.keys[place] = key;
    fillStackChildren(words, coarse, nodes, top, second, features);
    ask(features, stackChildren, end, memo.answers, place * 3);
  }
  scores[0] = a + memo.answers[place * 3]!;
  scores[1] = b + memo.answers[place * 3 + 1]!;
  scores[2] = c + memo.answers[place * 3 + 2]!;
}
