import type { FeatureIndex } from "./feature-index.ts";

/** A linear classifier over hashed features while it is trained: an averaged perceptron. */
export interface Perceptron {
  readonly index: FeatureIndex;
  readonly labels: number;
  /** A row of `labels` weights for each feature. */
  readonly weights: Float32Array;
  /** Sum over the updates of step × change, from which the average follows. */
  readonly moments: Float64Array;
  step: number;
}

export const makePerceptron = (index: FeatureIndex, labels: number): Perceptron => ({
  index,
  labels,
  weights: new Float32Array(index.size * labels),
  moments: new Float64Array(index.size * labels),
  step: 1,
});

/** Row offsets of the features that are known; returns how many. */
export function findRows(
  { index, labels }: Perceptron,
  features: Int32Array,
  count: number,
  rows: Int32Array,
): number {
  let found = 0;
  for (let at = 0; at < count; at++) {
    const number = index.find(features[at]!);
    if (number >= 0) rows[found++] = number * labels;
  }
  return found;
}

/** Score of each label. */
export function addScores(
  { weights, labels }: Perceptron,
  rows: Int32Array,
  found: number,
  scores: Float32Array,
): void {
  for (let at = 0; at < found; at++) {
    const row = rows[at]!;
    for (let label = 0; label < labels; label++) scores[label] = scores[label]! + weights[row + label]!;
  }
}

/** Adds `change` to the weight of a label in each row. */
export function update(
  perceptron: Perceptron,
  rows: Int32Array,
  found: number,
  label: number,
  change: number,
): void {
  const { weights, moments, step } = perceptron;
  for (let at = 0; at < found; at++) {
    const slot = rows[at]! + label;
    weights[slot] = weights[slot]! + change;
    moments[slot] = moments[slot]! + step * change;
  }
}

/** Puts the average over all steps in place of the weights. */
export function average({ weights, moments, step }: Perceptron): void {
  for (let slot = 0; slot < weights.length; slot++) weights[slot] = weights[slot]! - moments[slot]! / step;
}
