import { fillLabelFeatures, labelFeatureCount } from "../../packages/parse/src/syntax/label-features.ts";
import { fillMoveFeatures, moveFeatureCount } from "../../packages/parse/src/syntax/move-features.ts";
import { makeSearchSpace, moveWithLabel, searchTree } from "../../packages/parse/src/syntax/search-tree.ts";
import {
  headOf,
  historyAt,
  isDone,
  isLegal,
  left,
  makeMove,
  makeState,
  resetState,
  right,
  shift,
  stackWord,
  stepsOf,
  type TreeState,
} from "../../packages/parse/src/syntax/tree-state.ts";
import { makeWords } from "../../packages/parse/src/syntax/words.ts";
import {
  type Example,
  type Gold,
  goldOf,
  loadExample,
  longest,
  moveCost,
  scorerOf,
  type TrainedParser,
} from "./parser.ts";
import { addScores, findRows, update } from "./perceptron.ts";
import { makeRandom, shuffled } from "./random.ts";

/** The first move that costs least, attachments before shifts. */
function goldMove(state: TreeState, gold: Gold): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const move of [left, right, shift]) {
    if (!isLegal(state, move)) continue;
    const cost = moveCost(state, gold, move);
    if (cost < least) {
      best = move;
      least = cost;
    }
  }
  return best;
}

export interface BeamOptions {
  readonly epochs: number;
  readonly breadth: number;
  readonly seed: number;
}

/**
 * Trains a parser for search side by side: a structured perceptron with updates where the best wrong tree is furthest
 * ahead of the right one (Huang, Fayong and Guo 2012).
 */
export function trainBeam(
  parser: TrainedParser,
  examples: readonly Example[],
  { epochs, breadth, seed }: BeamOptions,
  log: (line: string) => void,
): void {
  const { tags, relations, moves, labels } = parser;
  const tagNumbers = new Map(tags.map((tag, number) => [tag, number]));
  const relationNumbers = new Map(relations.map((relation, number) => [relation, number]));
  const scorer = scorerOf(parser);
  const words = makeWords(longest);
  const state = makeState(longest);
  const random = makeRandom(seed);
  const space = makeSearchSpace(longest, breadth);
  const features = new Int32Array(moveFeatureCount);
  const labelFeatures = new Int32Array(labelFeatureCount);
  const labelRows = new Int32Array(labelFeatureCount);
  const labelScores = new Float32Array(relations.length);
  const moveScores = new Float32Array(3);
  const rows = new Int32Array(moveFeatureCount);
  const goldRows = new Int32Array(2 * longest * moveFeatureCount);
  const goldFound = new Int32Array(2 * longest);
  const goldMoves = new Int8Array(2 * longest);
  const goldScores = new Float64Array(2 * longest);
  const worst = new Int8Array(2 * longest);

  for (let epoch = 0; epoch < epochs; epoch++) {
    let updates = 0;
    for (const example of shuffled(examples, random)) {
      loadExample(example, tagNumbers, words);
      const gold = goldOf(example.sentence, relationNumbers);
      const length = gold.head.length;
      resetState(state, length);
      let total = 0;
      for (let step = 0; !isDone(state); step++) {
        const move = goldMove(state, gold);
        fillMoveFeatures(state, words, scorer.coarse, features);
        const own = goldRows.subarray(step * moveFeatureCount, (step + 1) * moveFeatureCount);
        const found = findRows(moves, features, moveFeatureCount, own);
        moveScores.fill(0);
        addScores(moves, own, found, moveScores);
        total += moveScores[move]!;
        goldFound[step] = found;
        goldMoves[step] = move;
        goldScores[step] = total;
        let label = 0;
        if (move !== shift) {
          const child = stackWord(state, 0);
          const head = headOf(state, move);
          fillLabelFeatures(state, words, scorer.coarse, head, child, labelFeatures);
          const known = findRows(labels, labelFeatures, labelFeatureCount, labelRows);
          labelScores.fill(0);
          addScores(labels, labelRows, known, labelScores);
          for (let other = 1; other < labelScores.length; other++) {
            if (labelScores[other]! > labelScores[label]!) label = other;
          }
          if (gold.head[child] === head) {
            labels.step++;
            const expected = gold.label[child]!;
            if (expected !== label) {
              update(labels, labelRows, known, expected, 1);
              update(labels, labelRows, known, label, -1);
            }
          }
        }
        makeMove(state, move, label);
      }
      let furthest = 0;
      let steps = 0;
      searchTree(scorer, words, length, space, breadth, Number.POSITIVE_INFINITY, (best) => {
        const count = stepsOf(best);
        const ahead = best.score - goldScores[count - 1]!;
        if (ahead < furthest || ahead <= 0) return;
        let same = true;
        for (let step = 0; step < count && same; step++) same = best.all[historyAt(step)] === goldMoves[step];
        if (same) return;
        furthest = ahead;
        steps = count;
        for (let step = 0; step < count; step++) worst[step] = best.all[historyAt(step)]!;
      });
      moves.step++;
      if (steps === 0) continue;
      updates++;
      let apart = 0;
      while (worst[apart] === goldMoves[apart]) apart++;
      resetState(state, length);
      for (let step = 0; step < steps; step++) {
        const move = worst[step]!;
        if (step >= apart) {
          fillMoveFeatures(state, words, scorer.coarse, features);
          update(moves, rows, findRows(moves, features, moveFeatureCount, rows), move, -1);
        }
        moveWithLabel(scorer, state, words, move, labelFeatures);
      }
      for (let step = apart; step < steps; step++) {
        const own = goldRows.subarray(step * moveFeatureCount, (step + 1) * moveFeatureCount);
        update(moves, own, goldFound[step]!, goldMoves[step]!, 1);
      }
    }
    log(`epoch ${epoch + 1} side by side: ${updates} of ${examples.length} trees wrong`);
  }
}
