import { type FeatureTable, findPayload } from "./feature-table.ts";

/** Largest weight of a move: weights of moves have seven bits. */
export const largestMoveWeight = 63;

/** Three weights of a feature as its payload. */
export const packWeights = (a: number, b: number, c: number): number =>
  ((a & 0x7f) << 14) | ((b & 0x7f) << 7) | (c & 0x7f);

/** Puts the three weights, summed over the features from `from` to `to`, into `out` from `at` on. */
export function addPacked(
  table: FeatureTable,
  features: Int32Array,
  from: number,
  to: number,
  out: Float32Array,
  at: number,
): void {
  let a = 0;
  let b = 0;
  let c = 0;
  for (let number = from; number < to; number++) {
    const found = findPayload(table, features[number]!);
    a += (found << 11) >> 25;
    b += (found << 18) >> 25;
    c += (found << 25) >> 25;
  }
  out[at] = a;
  out[at + 1] = b;
  out[at + 2] = c;
}

/** Weights of many labels: the payload of a feature says where its entries are, the first of which is their number. */
export interface SparseRows {
  readonly table: FeatureTable;
  /** Each `label << 8 | weight`. */
  readonly entries: Int16Array;
}

/**
 * Adds the weights of each feature to the scores of the labels. All rows are found first, in a loop without branches, so
 * that the processor waits for many of them at once; `found` is room for as many numbers as there are features.
 */
export function addSparse(
  { table, entries }: SparseRows,
  features: Int32Array,
  scores: Int32Array,
  found: Int32Array,
): void {
  let count = 0;
  for (let at = 0; at < features.length; at++) {
    const start = findPayload(table, features[at]!);
    found[count] = start;
    count += -start >>> 31;
  }
  for (let at = 0; at < count; at++) {
    const start = found[at]!;
    const end = start + entries[start]!;
    for (let entry = start + 1; entry <= end; entry++) {
      const pair = entries[entry]!;
      const label = pair >> 8;
      scores[label] = scores[label]! + ((pair << 24) >> 24);
    }
  }
}
