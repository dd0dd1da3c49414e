import {
  type Forest,
  headOf,
  nodeOf,
  shift,
  width,
  wordField,
} from "../../packages/parse/src/syntax/forest.ts";
import { fillLabelFeatures, labelFeatureCount } from "../../packages/parse/src/syntax/label-features.ts";
import { pairOf, solePairs } from "../../packages/parse/src/syntax/sole-labels.ts";
import { makeWords, type Words } from "../../packages/parse/src/syntax/words.ts";
import { type Example, longest, makeLoader } from "./example.ts";
import { type Gold, goldOf } from "./oracle.ts";
import { addScores, findRows, type Perceptron, update } from "./perceptron.ts";

/** Arcs between two tags have one label where they have it this often, and in this share. */
const soleCount = 30;
const soleShare = 0.995;

/** The only label, plus 1, of arcs between each pair of predicted tags; 0 where they have several. */
export function findSoleLabels(
  examples: readonly Example[],
  tags: readonly string[],
  relations: readonly string[],
): Uint8Array {
  const words = makeWords(longest);
  const load = makeLoader(tags);
  const numbers = new Map(relations.map((relation, number) => [relation, number]));
  const counts = new Int32Array(solePairs * relations.length);
  for (const example of examples) {
    load(example, words);
    const { head, label } = goldOf(example.sentence, numbers);
    head.forEach((at, child) => {
      const pair = pairOf(words, head.length, at, child);
      counts[pair * relations.length + label[child]!]!++;
    });
  }
  return Uint8Array.from({ length: solePairs }, (_, pair) => {
    const own = counts.subarray(pair * relations.length, (pair + 1) * relations.length);
    const sum = own.reduce((total, count) => total + count, 0);
    const most = Math.max(...own);
    return sum >= soleCount && most >= sum * soleShare ? own.indexOf(most) + 1 : 0;
  });
}

/** Picks the label of the arc that a move is about to make, and learns where the arc is a gold one. */
export function makeLabelTrainer(
  labels: Perceptron,
  soleLabels: Uint8Array,
  coarse: Uint8Array,
): (forest: Forest, state: number, words: Words, move: number, gold: Gold) => number {
  const features = new Int32Array(labelFeatureCount);
  const rows = new Int32Array(labelFeatureCount);
  const scores = new Float32Array(labels.labels);
  return (forest, state, words, move, gold) => {
    if (move === shift) return 0;
    const { nodes, length } = forest;
    const childNode = nodeOf(forest, forest.top[state]!);
    const headNode = headOf(forest, state, move);
    const child = nodes[childNode * width + wordField]!;
    const head = nodes[headNode * width + wordField]!;
    const sole = soleLabels[pairOf(words, length, head, child)]!;
    if (sole > 0) return sole - 1;
    fillLabelFeatures(nodes, length, words, coarse, headNode, childNode, features);
    const found = findRows(labels, features, labelFeatureCount, rows);
    scores.fill(0);
    addScores(labels, rows, found, scores);
    const label = maximum(scores);
    if (gold.head[child] !== head) return label;
    labels.step++;
    const right = gold.label[child]!;
    if (right !== label) {
      update(labels, rows, found, right, 1);
      update(labels, rows, found, label, -1);
    }
    return label;
  };
}

export function maximum(scores: Float32Array): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at;
  return best;
}
