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

/**
 * Weights of many labels. The payload of a feature says where its entries are, the first of which is their number, or,
 * with this bit, which of the dense rows is its own: frequent features have a weight for many labels.
 */
export interface LabelRows {
  readonly table: FeatureTable;
  /** Each `label << 8 | weight`. */
  readonly entries: Int16Array;
  /** Row after row, four labels to a number, a byte each, 128 more than the weight. */
  readonly dense: Int32Array;
  readonly labels: number;
}

/** Bit of a payload that tells dense rows from entries. */
export const denseBit = 1 << 20;

/** Numbers that a dense row of so many labels takes. */
export const denseWidth = (labels: number): number => (labels + 3) >> 2;

const bias = 128;
/** Two of the four labels of a number, with room above each for the sum of 256 rows. */
const lanes = 0x00ff00ff;

/** Asks the weights of labels for features: up to 256 of them. */
export interface LabelScores {
  /** Sums of the entries, a label each. */
  readonly sparse: Int32Array;
  /** Forgets what was asked for. */
  readonly clear: () => void;
  /** Asks for the features from `from` to `to`. */
  readonly ask: (from: number, to: number) => void;
  /** Adds the dense rows of what was asked for to `sparse`, of the first `labels` of the labels and up to three more. */
  readonly addDense: (labels: number) => void;
  /** What one label has in all, `addDense` not asked for. */
  readonly scoreOf: (label: number) => number;
}

/** Scores of the labels for the features that stand in `features` when it is asked. */
export function makeLabelScores(
  { table, entries, dense, labels }: LabelRows,
  features: Int32Array,
): LabelScores {
  const width = denseWidth(labels);
  const sparse = new Int32Array(width * 4);
  const found = new Int32Array(features.length);
  let rows = 0;
  return {
    sparse,
    clear() {
      sparse.fill(0);
      rows = 0;
    },
    ask(from, to) {
      let end = rows;
      // All rows are found first, in a loop without branches, so that the processor waits for many of them at once.
      for (let at = from; at < to; at++) {
        const payload = findPayload(table, features[at]!);
        found[end] = payload;
        end += -payload >>> 31;
      }
      for (let at = rows; at < end; at++) {
        const first = found[at]!;
        if (first >= denseBit) {
          found[rows++] = (first ^ denseBit) * width;
          continue;
        }
        const last = first + entries[first]!;
        for (let entry = first + 1; entry <= last; entry++) {
          const pair = entries[entry]!;
          const label = pair >> 8;
          sparse[label] = sparse[label]! + ((pair << 24) >> 24);
        }
      }
    },
    addDense(count) {
      const much = rows * bias;
      const columns = denseWidth(count);
      for (let column = 0; column < columns; column++) {
        let even = 0;
        let odd = 0;
        for (let row = 0; row < rows; row++) {
          const four = dense[found[row]! + column]!;
          even += four & lanes;
          odd += (four >>> 8) & lanes;
        }
        const label = column * 4;
        sparse[label] = sparse[label]! + (even & 0xffff) - much;
        sparse[label + 1] = sparse[label + 1]! + (odd & 0xffff) - much;
        sparse[label + 2] = sparse[label + 2]! + (even >>> 16) - much;
        sparse[label + 3] = sparse[label + 3]! + (odd >>> 16) - much;
      }
    },
    scoreOf(label) {
      const column = label >> 2;
      const shift = (label & 3) << 3;
      let score = sparse[label]! - rows * bias;
      for (let row = 0; row < rows; row++) score += (dense[found[row]! + column]! >>> shift) & 0xff;
      return score;
    },
  };
}
