import { rows, width } from "../../packages/normalize/src/entities/detect/features.ts";
import {
  labelCount,
  mayBegin,
  mayEnd,
  mayFollow,
} from "../../packages/normalize/src/entities/detect/labels.ts";
import type { Example } from "./name-example.ts";
import { makeRandom, shuffled } from "./random.ts";

/** Weights of the names tagger before they are made bytes. */
export interface ChainWeights {
  readonly rows: Float32Array;
  readonly steps: Float32Array;
}

export interface ChainOptions {
  readonly epochs: number;
  /** Share of a token's features that are left out each time it is learned from. */
  readonly dropout: number;
  readonly rate: number;
  readonly seed: number;
}

/** A sum of squared gradients, and the weights that it steers (AdaGrad). */
interface Steered {
  readonly weights: Float32Array;
  readonly squares: Float32Array;
}

/** Smaller gradients change nothing worth the time. */
const least = 1e-4;

const steered = (size: number): Steered => ({
  weights: new Float32Array(size),
  squares: new Float32Array(size).fill(1),
});

function climb({ weights, squares }: Steered, at: number, gradient: number, rate: number): void {
  squares[at]! += gradient * gradient;
  weights[at]! += (rate * gradient) / Math.sqrt(squares[at]!);
}

const pairs = Array.from({ length: labelCount }, (_, before) =>
  Array.from({ length: labelCount }, (_, label) => label).filter((label) => mayFollow(before, label)),
);

/** Logarithm of the sum of what the `terms` are logarithms of. */
function logSum(terms: Float64Array, size: number): number {
  let largest = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < size; i++) if (terms[i]! > largest) largest = terms[i]!;
  if (largest === Number.NEGATIVE_INFINITY) return largest;
  let sum = 0;
  for (let i = 0; i < size; i++) sum += Math.exp(terms[i]! - largest);
  return largest + Math.log(sum);
}

/** Room for one run: scores, and the sums of all ways to a label from the left and the right. */
function makeRoom(longest: number) {
  const size = longest * labelCount;
  return {
    kept: new Uint8Array(longest * width),
    scores: new Float64Array(size),
    left: new Float64Array(size),
    right: new Float64Array(size),
    terms: new Float64Array(labelCount),
  };
}

type Room = ReturnType<typeof makeRoom>;

/** Scores of the tokens `at` to `stop` by the features that chance keeps. */
function score(
  { active }: Example,
  at: number,
  stop: number,
  { weights }: Steered,
  { kept, scores }: Room,
  keep: () => boolean,
): void {
  scores.fill(0, 0, (stop - at) * labelCount);
  for (let i = at; i < stop; i++) {
    const own = (i - at) * labelCount;
    for (let f = 0; f < width; f++) {
      const isKept = keep();
      kept[(i - at) * width + f] = isKept ? 1 : 0;
      if (!isKept) continue;
      const row = active.features[i * width + f]! * labelCount;
      for (let label = 0; label < labelCount; label++) scores[own + label]! += weights[row + label]!;
    }
  }
}

/** Fills `left` and `right`; gives the logarithm of the sum over all ways through the run. */
function sumWays(length: number, steps: Float32Array, { scores, left, right, terms }: Room): number {
  for (let i = 0; i < length; i++) {
    const own = i * labelCount;
    for (let label = 0; label < labelCount; label++) {
      let size = 0;
      if (i === 0) terms[size++] = mayBegin(label) ? 0 : Number.NEGATIVE_INFINITY;
      for (let before = 0; i > 0 && before < labelCount; before++)
        if (mayFollow(before, label))
          terms[size++] = left[own - labelCount + before]! + steps[before * labelCount + label]!;
      const ends = i < length - 1 || mayEnd(label);
      left[own + label] = ends ? logSum(terms, size) + scores[own + label]! : Number.NEGATIVE_INFINITY;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    const next = (i + 1) * labelCount;
    for (let label = 0; label < labelCount; label++) {
      let size = 0;
      if (i === length - 1) terms[size++] = mayEnd(label) ? 0 : Number.NEGATIVE_INFINITY;
      else
        for (const after of pairs[label]!)
          terms[size++] = steps[label * labelCount + after]! + scores[next + after]! + right[next + after]!;
      right[i * labelCount + label] = logSum(terms, size);
    }
  }
  for (let label = 0; label < labelCount; label++) terms[label] = left[(length - 1) * labelCount + label]!;
  return logSum(terms, labelCount);
}

/** Moves the weights of one run towards its right labels. */
function learn(
  { active, gold }: Example,
  at: number,
  stop: number,
  all: number,
  table: Steered,
  steps: Steered,
  rate: number,
  { kept, scores, left, right }: Room,
): void {
  const gradients = new Float64Array(labelCount);
  const before = steps.weights.slice();
  for (let i = at; i < stop; i++) {
    const own = (i - at) * labelCount;
    for (let label = 0; label < labelCount; label++)
      gradients[label] =
        (label === gold[i] ? 1 : 0) - Math.exp(left[own + label]! + right[own + label]! - all);
    for (let f = 0; f < width; f++) {
      if (!kept[(i - at) * width + f]) continue;
      const row = active.features[i * width + f]! * labelCount;
      for (let label = 0; label < labelCount; label++)
        if (Math.abs(gradients[label]!) > least) climb(table, row + label, gradients[label]!, rate);
    }
    for (let last = 0; i > at && last < labelCount; last++) {
      for (const label of pairs[last]!) {
        const step = last * labelCount + label;
        const way =
          left[own - labelCount + last]! + before[step]! + scores[own + label]! + right[own + label]!;
        const gradient = (last === gold[i - 1] && label === gold[i] ? 1 : 0) - Math.exp(way - all);
        if (Math.abs(gradient) > least) climb(steps, step, gradient, rate);
      }
    }
  }
}

/**
 * A linear-chain conditional random field over runs (Lafferty, McCallum and Pereira 2001), by AdaGrad. Half of the features
 * of every token are left out at random, so that no word is relied on alone (dropout); the weights are the mean of the later
 * epochs. The same examples and seed give the same weights.
 */
export function trainChain(
  examples: readonly Example[],
  { epochs, dropout, rate, seed }: ChainOptions,
  log: (line: string) => void,
): ChainWeights {
  const table = steered(rows * labelCount);
  const steps = steered(labelCount * labelCount);
  const sums = new Float32Array(table.weights.length);
  const stepSums = new Float32Array(steps.weights.length);
  const room = makeRoom(examples.reduce((size, { gold }) => Math.max(size, gold.length), 0));
  const random = makeRandom(seed);
  const keep = () => random() >= dropout;
  const later = Math.ceil(epochs / 2);
  for (let epoch = 0; epoch < epochs; epoch++) {
    let loss = 0;
    for (const example of shuffled(examples, random)) {
      const { active, gold } = example;
      for (let at = 0, stop = 1; at < gold.length; at = stop, stop = at + 1) {
        while (stop < gold.length && !active.begins[stop]) stop++;
        score(example, at, stop, table, room, keep);
        const all = sumWays(stop - at, steps.weights, room);
        learn(example, at, stop, all, table, steps, rate, room);
        loss += all;
        for (let i = at; i < stop; i++) {
          loss -= room.scores[(i - at) * labelCount + gold[i]!]!;
          if (i > at) loss -= steps.weights[gold[i - 1]! * labelCount + gold[i]!]!;
        }
      }
    }
    log(`names, epoch ${epoch + 1}: loss ${loss.toFixed(0)}`);
    if (epoch < later) continue;
    for (let i = 0; i < sums.length; i++) sums[i]! += table.weights[i]! / (epochs - later);
    for (let i = 0; i < stepSums.length; i++) stepSums[i]! += steps.weights[i]! / (epochs - later);
  }
  return { rows: sums, steps: stepSums };
}
