import {
  headOf,
  isDone,
  isLegal,
  makeForest,
  makeMove,
  nodeOf,
  resetForest,
  shift,
  width,
  wordField,
} from "../../packages/parse/src/syntax/forest.ts";
import { fillLabelFeatures, labelFeatureCount } from "../../packages/parse/src/syntax/label-features.ts";
import { coarseOf } from "../../packages/parse/src/syntax/model.ts";
import { fillMoveFeatures, moveFeatureCount } from "../../packages/parse/src/syntax/move-features.ts";
import { pairOf } from "../../packages/parse/src/syntax/sole-labels.ts";
import { makeWords } from "../../packages/parse/src/syntax/words.ts";
import { type Example, longest, makeLoader } from "./example.ts";
import { makeCounter } from "./feature-index.ts";
import { findSoleLabels, makeLabelTrainer } from "./label-trainer.ts";
import { goldMove, goldOf, moveCost } from "./oracle.ts";
import type { TrainedParser } from "./parser.ts";
import { addScores, findRows, makePerceptron, update } from "./perceptron.ts";
import { makeRandom, shuffled } from "./random.ts";

export interface GreedyOptions {
  readonly epochs: number;
  /** Features seen less often on the way to gold trees are left out. */
  readonly least: number;
  readonly seed: number;
  /** Share of wrong moves that are followed, so that the parser learns to go on from its own errors. */
  readonly explore: number;
}

/** Relations that are frequent enough, the most frequent first. */
function relationsOf(examples: readonly Example[]): string[] {
  const tally = new Map<string, number>();
  for (const { sentence } of examples) {
    for (const relation of sentence.relations) tally.set(relation, (tally.get(relation) ?? 0) + 1);
  }
  return [...tally]
    .filter(([, count]) => count >= 10)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([relation]) => relation);
}

/** A parser without weights, with the features that the way to the gold trees shows. */
function makeParser(examples: readonly Example[], tags: readonly string[], least: number): TrainedParser {
  const relations = relationsOf(examples);
  const soleLabels = findSoleLabels(examples, tags, relations);
  const relationNumbers = new Map(relations.map((relation, number) => [relation, number]));
  const coarse = coarseOf(tags);
  const load = makeLoader(tags);
  const words = makeWords(longest);
  const forest = makeForest(longest, 1);
  const moveFeatures = new Int32Array(moveFeatureCount);
  const labelFeatures = new Int32Array(labelFeatureCount);
  const moveCounter = makeCounter();
  const labelCounter = makeCounter();
  for (const example of examples) {
    load(example, words);
    const gold = goldOf(example.sentence, relationNumbers);
    const { length } = gold.head;
    resetForest(forest, length);
    for (let state = 0; !isDone(forest, state); ) {
      fillMoveFeatures(forest, state, words, coarse, moveFeatures);
      for (const feature of moveFeatures) moveCounter.add(feature);
      const move = goldMove(forest, state, gold);
      let label = 0;
      if (move !== shift) {
        const { nodes } = forest;
        const child = nodeOf(forest, forest.top[state]!);
        const head = headOf(forest, state, move);
        const childWord = nodes[child * width + wordField]!;
        label = gold.label[childWord]!;
        if (soleLabels[pairOf(words, length, nodes[head * width + wordField]!, childWord)] === 0) {
          fillLabelFeatures(nodes, length, words, coarse, head, child, labelFeatures);
          for (const feature of labelFeatures) labelCounter.add(feature);
        }
      }
      state = makeMove(forest, state, move, label);
    }
  }
  return {
    tags,
    relations,
    soleLabels,
    moves: makePerceptron(moveCounter.index(least), 3),
    labels: makePerceptron(labelCounter.index(least), relations.length),
  };
}

/** Trains a parser to make one move after the other, with a dynamic oracle. */
export function trainGreedy(
  examples: readonly Example[],
  tags: readonly string[],
  { epochs, least, seed, explore }: GreedyOptions,
  log: (line: string) => void,
): TrainedParser {
  const parser = makeParser(examples, tags, least);
  const { moves, labels, soleLabels, relations } = parser;
  log(`parser: ${moves.index.size} features for moves, ${labels.index.size} for relations`);
  const coarse = coarseOf(tags);
  const load = makeLoader(tags);
  const relationNumbers = new Map(relations.map((relation, number) => [relation, number]));
  const chooseLabel = makeLabelTrainer(labels, soleLabels, coarse);
  const words = makeWords(longest);
  const forest = makeForest(longest, 1);
  const features = new Int32Array(moveFeatureCount);
  const rows = new Int32Array(moveFeatureCount);
  const scores = new Float32Array(3);
  const random = makeRandom(seed);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let wrong = 0;
    for (const example of shuffled(examples, random)) {
      load(example, words);
      const gold = goldOf(example.sentence, relationNumbers);
      resetForest(forest, gold.head.length);
      for (let state = 0; !isDone(forest, state); ) {
        fillMoveFeatures(forest, state, words, coarse, features);
        const found = findRows(moves, features, moveFeatureCount, rows);
        scores.fill(0);
        addScores(moves, rows, found, scores);
        let best = -1;
        let good = -1;
        let bestCost = 0;
        let goodCost = Number.POSITIVE_INFINITY;
        for (let move = 0; move < 3; move++) {
          if (!isLegal(forest, state, move)) continue;
          const cost = moveCost(forest, state, gold, move);
          if (best < 0 || scores[move]! > scores[best]!) {
            best = move;
            bestCost = cost;
          }
          if (cost < goodCost || (cost === goodCost && scores[move]! > scores[good]!)) {
            good = move;
            goodCost = cost;
          }
        }
        moves.step++;
        const isWrong = bestCost > goodCost;
        if (isWrong) {
          update(moves, rows, found, good, 1);
          update(moves, rows, found, best, -1);
          wrong++;
        }
        const move = isWrong && !(epoch > 0 && random() < explore) ? good : best;
        state = makeMove(forest, state, move, chooseLabel(forest, state, words, move, gold));
      }
    }
    log(`epoch ${epoch + 1}: ${wrong} wrong moves`);
  }
  return parser;
}
