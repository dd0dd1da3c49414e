import { labelFeatureCount } from "../../packages/parse/src/syntax/label-features.ts";
import { coarseOf } from "../../packages/parse/src/syntax/model.ts";
import { fillMoveFeatures, moveFeatureCount } from "../../packages/parse/src/syntax/move-features.ts";
import { makeSearchSpace, moveWithLabel, searchTree } from "../../packages/parse/src/syntax/search-tree.ts";
import {
  historyAt,
  isDone,
  makeMove,
  makeState,
  resetState,
  stepsOf,
} from "../../packages/parse/src/syntax/tree-state.ts";
import { makeWords } from "../../packages/parse/src/syntax/words.ts";
import { type Example, longest, makeLoader } from "./example.ts";
import { makeLabelTrainer } from "./label-trainer.ts";
import { goldMove, goldOf } from "./oracle.ts";
import { scorerOf, type TrainedParser } from "./parser.ts";
import { addScores, average, findRows, update } from "./perceptron.ts";
import { makeRandom, shuffled } from "./random.ts";

export interface BeamOptions {
  readonly epochs: number;
  readonly breadth: number;
  readonly seed: number;
}

/**
 * Trains a parser for search side by side: a structured perceptron with updates where the best wrong tree is furthest
 * ahead of the right one (Huang, Fayong and Guo 2012). It begins with the average of the greedy training.
 */
export function trainBeam(
  parser: TrainedParser,
  examples: readonly Example[],
  { epochs, breadth, seed }: BeamOptions,
  log: (line: string) => void,
): void {
  const { tags, relations, moves, labels, soleLabels } = parser;
  const coarse = coarseOf(tags);
  const load = makeLoader(tags);
  const relationNumbers = new Map(relations.map((relation, number) => [relation, number]));
  const random = makeRandom(seed);
  average(moves);
  moves.moments.fill(0);
  moves.step = 1;
  const scorer = scorerOf(parser);
  const chooseLabel = makeLabelTrainer(labels, soleLabels, coarse);
  const words = makeWords(longest);
  const state = makeState(longest);
  const space = makeSearchSpace(longest, breadth);
  const features = new Int32Array(moveFeatureCount);
  const labelFeatures = new Int32Array(labelFeatureCount);
  const scores = new Float32Array(3);
  const rows = new Int32Array(moveFeatureCount);
  /** The way to the gold tree: rows of its features, their number, move and score so far at each step. */
  const goldRows = new Int32Array(2 * longest * moveFeatureCount);
  const goldFound = new Int32Array(2 * longest);
  const goldMoves = new Int8Array(2 * longest);
  const goldScores = new Float64Array(2 * longest);
  const rowsAt = (step: number) => goldRows.subarray(step * moveFeatureCount, (step + 1) * moveFeatureCount);
  const worst = new Int8Array(2 * longest);

  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const example of shuffled(examples, random)) {
      load(example, words);
      const gold = goldOf(example.sentence, relationNumbers);
      const length = gold.head.length;
      resetState(state, length);
      for (let step = 0, total = 0; !isDone(state); step++) {
        const move = goldMove(state, gold);
        fillMoveFeatures(state, words, coarse, features);
        const own = rowsAt(step);
        goldFound[step] = findRows(moves, features, moveFeatureCount, own);
        scores.fill(0);
        addScores(moves, own, goldFound[step]!, scores);
        total += scores[move]!;
        goldMoves[step] = move;
        goldScores[step] = total;
        makeMove(state, move, chooseLabel(state, words, move, gold));
      }
      let furthest = 0;
      let steps = 0;
      searchTree(scorer, words, length, space, breadth, Number.POSITIVE_INFINITY, (best) => {
        const count = stepsOf(best);
        const ahead = best.score - goldScores[count - 1]!;
        if (ahead <= 0 || ahead < furthest) return;
        let isGold = true;
        for (let step = 0; step < count && isGold; step++) {
          isGold = best.all[historyAt(step)] === goldMoves[step];
        }
        if (isGold) return;
        furthest = ahead;
        steps = count;
        for (let step = 0; step < count; step++) worst[step] = best.all[historyAt(step)]!;
      });
      moves.step++;
      if (steps === 0) continue;
      wrong++;
      let apart = 0;
      while (worst[apart] === goldMoves[apart]) apart++;
      resetState(state, length);
      for (let step = 0; step < steps; step++) {
        const move = worst[step]!;
        if (step >= apart) {
          fillMoveFeatures(state, words, coarse, features);
          update(moves, rows, findRows(moves, features, moveFeatureCount, rows), move, -1);
        }
        moveWithLabel(scorer, state, words, move, labelFeatures, space.labelMemo);
      }
      for (let step = apart; step < steps; step++) {
        update(moves, rowsAt(step), goldFound[step]!, goldMoves[step]!, 1);
      }
    }
    log(`epoch ${epoch + 1} side by side: ${wrong} of ${examples.length} trees wrong`);
  }
}
