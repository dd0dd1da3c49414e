import { absent, type HashTable, lookUp } from "./hash-table.ts";

/** Weights of many labels: the value of a feature is `start << 8 | count` of its entries, each `label << 8 | weight`. */
export interface SparseRows {
  readonly table: HashTable;
  readonly entries: Int16Array;
}

/** Adds the weights of each feature to the scores of the labels. */
export function addSparse({ table, entries }: SparseRows, features: Int32Array, scores: Int32Array): void {
  for (let at = 0; at < features.length; at++) {
    const value = lookUp(table, features[at]!);
    if (value === absent) continue;
    const start = value >>> 8;
    const end = start + (value & 0xff);
    for (let entry = start; entry < end; entry++) {
      const pair = entries[entry]!;
      const label = pair >> 8;
      scores[label] = scores[label]! + ((pair << 24) >> 24);
    }
  }
}

/** Sums three weights of each feature, which its value holds as bytes above a byte that is never 0. */
export function addPacked(table: HashTable, features: Int32Array, scores: Int32Array): void {
  let a = 0;
  let b = 0;
  let c = 0;
  for (let at = 0; at < features.length; at++) {
    const value = lookUp(table, features[at]!);
    a += value >> 24;
    b += (value << 8) >> 24;
    c += (value << 16) >> 24;
  }
  scores[0] = a;
  scores[1] = b;
  scores[2] = c;
}
