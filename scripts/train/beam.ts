import { isDone, makeForest, makeMove, resetForest } from "../../packages/parse/src/syntax/forest.ts";
import { coarseOf } from "../../packages/parse/src/syntax/model.ts";
import { moveFeatureCount } from "../../packages/parse/src/syntax/move-features.ts";
import { makeSearchSpace, searchTree } from "../../packages/parse/src/syntax/search-tree.ts";
import { makeWords } from "../../packages/parse/src/syntax/words.ts";
import { type Example, longest, makeLoader } from "./example.ts";
import { makeLabelTrainer } from "./label-trainer.ts";
import { fillInOrder } from "./move-order.ts";
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
  const forest = makeForest(longest, 1);
  const space = makeSearchSpace(longest, breadth);
  const features = new Int32Array(moveFeatureCount);
  const scores = new Float32Array(3);
  const rows = new Int32Array(moveFeatureCount);
  /** The way to the gold tree: rows of its features, their number, move and score so far at each step. */
  const goldRows = new Int32Array(2 * longest * moveFeatureCount);
  const goldFound = new Int32Array(2 * longest);
  const goldMoves = new Int8Array(2 * longest);
  const goldScores = new Float64Array(2 * longest);
  const rowsAt = (step: number) => goldRows.subarray(step * moveFeatureCount, (step + 1) * moveFeatureCount);
  /** The states on the way to the best wrong tree. */
  const wrongWay = new Int32Array(2 * longest);

  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const example of shuffled(examples, random)) {
      load(example, words);
      const gold = goldOf(example.sentence, relationNumbers);
      const length = gold.head.length;
      resetForest(forest, length);
      for (let step = 0, state = 0, total = 0; !isDone(forest, state); step++) {
        const move = goldMove(forest, state, gold);
        fillInOrder(forest, state, words, coarse, features);
        const own = rowsAt(step);
        goldFound[step] = findRows(moves, features, moveFeatureCount, own);
        scores.fill(0);
        addScores(moves, own, goldFound[step]!, scores);
        total += scores[move]!;
        goldMoves[step] = move;
        goldScores[step] = total;
        state = makeMove(forest, state, move, chooseLabel(forest, state, words, move, gold));
      }
      const { parent, move: moveOf, score } = space.forest;
      let furthest = 0;
      let steps = 0;
      let worst = -1;
      let step = 0;
      searchTree(scorer, words, length, space, breadth, Number.POSITIVE_INFINITY, (best) => {
        step++;
        const ahead = score[best]! - goldScores[step - 1]!;
        if (ahead <= 0 || ahead < furthest) return;
        let before = step;
        let at = best;
        while (before > 0 && moveOf[at] === goldMoves[before - 1]) {
          before--;
          at = parent[at]!;
        }
        if (before === 0) return;
        furthest = ahead;
        steps = step;
        worst = best;
      });
      moves.step++;
      if (steps === 0) continue;
      wrong++;
      for (let back = steps - 1, at = worst; back >= 0; back--, at = parent[at]!) wrongWay[back] = at;
      let apart = 0;
      while (moveOf[wrongWay[apart]!] === goldMoves[apart]) apart++;
      for (let back = apart; back < steps; back++) {
        const at = wrongWay[back]!;
        fillInOrder(space.forest, parent[at]!, words, coarse, features);
        update(moves, rows, findRows(moves, features, moveFeatureCount, rows), moveOf[at]!, -1);
      }
      for (let back = apart; back < steps; back++) {
        update(moves, rowsAt(back), goldFound[back]!, goldMoves[back]!, 1);
      }
    }
    log(`epoch ${epoch + 1} side by side: ${wrong} of ${examples.length} trees wrong`);
  }
}
