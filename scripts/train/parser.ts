import { fillLabelFeatures, labelFeatureCount } from "../../packages/parse/src/syntax/label-features.ts";
import { coarseOf } from "../../packages/parse/src/syntax/model.ts";
import { fillMoveFeatures, moveFeatureCount } from "../../packages/parse/src/syntax/move-features.ts";
import { makeSearchSpace, searchTree, type TreeScorer } from "../../packages/parse/src/syntax/search-tree.ts";
import {
  headField,
  headOf,
  isDone,
  isLegal,
  labelField,
  left,
  makeMove,
  makeState,
  resetState,
  right,
  shift,
  stackWord,
  type TreeState,
  width,
} from "../../packages/parse/src/syntax/tree-state.ts";
import { makeWords, padding, type Words } from "../../packages/parse/src/syntax/words.ts";
import type { ConlluSentence } from "../../tests/score/protocols/conllu.ts";
import { makeCounter } from "./feature-index.ts";
import { addScores, findRows, makePerceptron, type Perceptron, update } from "./perceptron.ts";
import { makeRandom, shuffled } from "./random.ts";
import { readWords } from "./tagger.ts";

export interface Example {
  readonly sentence: ConlluSentence;
  /** Predicted joint tags. */
  readonly tags: readonly string[];
}
export interface TrainedParser {
  readonly tags: readonly string[];
  readonly relations: readonly string[];
  readonly moves: Perceptron;
  readonly labels: Perceptron;
}

/** Gold tree in the form that the oracle reads: heads with the root as word `length`, children lists. */
export interface Gold {
  readonly head: Int32Array;
  readonly label: Int32Array;
}

/** Longer sentences are left out. */
export const longest = 400;

export function goldOf({ heads, relations }: ConlluSentence, numbers: ReadonlyMap<string, number>): Gold {
  return {
    head: Int32Array.from(heads, (head) => (head < 0 ? heads.length : head)),
    label: Int32Array.from(relations, (relation) => numbers.get(relation) ?? 0),
  };
}

/** Gold arcs that a move puts out of reach (Goldberg and Nivre 2013). */
export function moveCost(state: TreeState, { head }: Gold, move: number): number {
  const { depth, front, length } = state;
  let cost = 0;
  if (move === shift) {
    for (let below = 0; below < depth; below++) {
      const word = stackWord(state, below);
      if (head[word] === front) cost++;
      if (below > 0 && head[front] === word) cost++;
    }
    return cost;
  }
  const top = stackWord(state, 0);
  for (let word = front; word < length; word++) if (head[word] === top) cost++;
  const own = head[top]!;
  if (move === left) {
    if (own > front || (depth > 1 && own === stackWord(state, 1))) cost++;
  } else if (own >= front) cost++;
  return cost;
}

export interface ParserOptions {
  epochs: number;
  least: number;
  seed: number;
  explore: number;
}

function relationsOf(examples: readonly Example[]): string[] {
  const tally = new Map<string, number>();
  for (const { sentence } of examples)
    for (const relation of sentence.relations) tally.set(relation, (tally.get(relation) ?? 0) + 1);
  return [...tally]
    .filter(([, count]) => count >= 10)
    .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
    .map(([relation]) => relation);
}

export function loadExample(
  { sentence, tags }: Example,
  tagNumbers: ReadonlyMap<string, number>,
  words: Words,
): void {
  readWords(sentence, words);
  tags.forEach((tag, word) => {
    words.tag[word + padding] = tagNumbers.get(tag) ?? 0;
  });
}

export function trainParser(
  all: readonly Example[],
  tags: readonly string[],
  options: ParserOptions,
  log = (_: string) => {},
): TrainedParser {
  const relations = relationsOf(all);
  const coarse = coarseOf(tags);
  const examples = all.filter(({ sentence }) => sentence.forms.length <= longest);
  const tagNumbers = new Map(tags.map((tag, number) => [tag, number]));
  const relationNumbers = new Map(relations.map((relation, number) => [relation, number]));
  const words = makeWords(longest);
  const state = makeState(longest);
  const moveFeatures = new Int32Array(moveFeatureCount);
  const labelFeatures = new Int32Array(labelFeatureCount);
  const moveRows = new Int32Array(moveFeatureCount);
  const labelRows = new Int32Array(labelFeatureCount);

  const moveCounter = makeCounter();
  const labelCounter = makeCounter();
  for (const example of examples) {
    loadExample(example, tagNumbers, words);
    const gold = goldOf(example.sentence, relationNumbers);
    resetState(state, gold.head.length);
    while (!isDone(state)) {
      fillMoveFeatures(state, words, coarse, moveFeatures);
      for (const feature of moveFeatures) moveCounter.add(feature);
      let move = -1;
      let least = 1e9;
      for (const candidate of [left, right, shift]) {
        if (!isLegal(state, candidate)) continue;
        const cost = moveCost(state, gold, candidate);
        if (cost < least) {
          move = candidate;
          least = cost;
        }
      }
      let label = 0;
      if (move !== shift) {
        const child = stackWord(state, 0);
        fillLabelFeatures(state, words, coarse, headOf(state, move), child, labelFeatures);
        for (const feature of labelFeatures) labelCounter.add(feature);
        label = gold.label[child]!;
      }
      makeMove(state, move, label);
    }
  }
  const moves = makePerceptron(moveCounter.index(options.least), 3);
  const labels = makePerceptron(labelCounter.index(options.least), relations.length);
  log(`features: ${moves.index.size} for moves, ${labels.index.size} for relations`);

  const random = makeRandom(options.seed);
  const moveScores = new Float32Array(3);
  const labelScores = new Float32Array(relations.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    let wrong = 0;
    for (const example of shuffled(examples, random)) {
      loadExample(example, tagNumbers, words);
      const gold = goldOf(example.sentence, relationNumbers);
      resetState(state, gold.head.length);
      while (!isDone(state)) {
        fillMoveFeatures(state, words, coarse, moveFeatures);
        const found = findRows(moves, moveFeatures, moveFeatureCount, moveRows);
        moveScores.fill(0);
        addScores(moves, moveRows, found, moveScores);
        let best = -1;
        let good = -1;
        let least = 1e9;
        let bestCost = 0;
        for (let move = 0; move < 3; move++) {
          if (!isLegal(state, move)) continue;
          const cost = moveCost(state, gold, move);
          if (best < 0 || moveScores[move]! > moveScores[best]!) {
            best = move;
            bestCost = cost;
          }
          if (cost < least || (cost === least && moveScores[move]! > moveScores[good]!)) {
            least = cost;
            good = move;
          }
        }
        moves.step++;
        if (bestCost > least) {
          update(moves, moveRows, found, good, 1);
          update(moves, moveRows, found, best, -1);
          wrong++;
        }
        const move = bestCost > least && !(epoch > 0 && random() < options.explore) ? good : best;
        let label = 0;
        if (move !== shift) {
          const child = stackWord(state, 0);
          const head = headOf(state, move);
          fillLabelFeatures(state, words, coarse, head, child, labelFeatures);
          const known = findRows(labels, labelFeatures, labelFeatureCount, labelRows);
          labelScores.fill(0);
          addScores(labels, labelRows, known, labelScores);
          label = maximum(labelScores);
          if (gold.head[child] === head) {
            labels.step++;
            const right_ = gold.label[child]!;
            if (right_ !== label) {
              update(labels, labelRows, known, right_, 1);
              update(labels, labelRows, known, label, -1);
            }
          }
        }
        makeMove(state, move, label);
      }
    }
    log(`epoch ${epoch + 1}: ${wrong} wrong moves`);
  }
  return { tags, relations, moves, labels };
}

function maximum(scores: Float32Array): number {
  let best = 0;
  for (let at = 1; at < scores.length; at++) if (scores[at]! > scores[best]!) best = at;
  return best;
}

/** Asks the weights of a parser in training. */
export function scorerOf({
  tags,
  moves,
  labels,
}: Pick<TrainedParser, "tags" | "moves" | "labels">): TreeScorer {
  const moveRows = new Int32Array(moveFeatureCount);
  const labelRows = new Int32Array(labelFeatureCount);
  const moveScores = new Float32Array(3);
  const labelScores = new Float32Array(labels.labels);
  return {
    coarse: coarseOf(tags),
    scoreMoves(features, scores) {
      moveScores.fill(0);
      addScores(moves, moveRows, findRows(moves, features, features.length, moveRows), moveScores);
      scores.set(moveScores);
    },
    bestLabel(features) {
      labelScores.fill(0);
      addScores(labels, labelRows, findRows(labels, features, features.length, labelRows), labelScores);
      return maximum(labelScores);
    },
  };
}

/** Predicted heads (−1 at the root) and relations. */
export function parseExample(
  parser: TrainedParser,
  example: Example,
  breadth: number,
): { heads: number[]; relations: string[] } {
  const length = example.sentence.forms.length;
  const words = makeWords(length);
  loadExample(example, new Map(parser.tags.map((tag, number) => [tag, number])), words);
  const space = makeSearchSpace(length, breadth);
  const { all } = searchTree(scorerOf(parser), words, length, space, breadth, Number.POSITIVE_INFINITY);
  return {
    heads: Array.from({ length }, (_, word) => {
      const head = all[word * width + headField]!;
      return head === length ? -1 : head;
    }),
    relations: Array.from({ length }, (_, word) => parser.relations[all[word * width + labelField]!]!),
  };
}
