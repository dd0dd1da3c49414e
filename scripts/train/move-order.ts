import type { Forest } from "../../packages/parse/src/syntax/forest.ts";
import { fillMoveFeatures, moveFeatureCount } from "../../packages/parse/src/syntax/move-features.ts";
import type { Words } from "../../packages/parse/src/syntax/words.ts";

/** Where each feature stands in its group, in the order of the templates' numbers. */
const places = [
  10, 11, 12, 29, 30, 31, 0, 1, 2, 3, 4, 5, 6, 7, 32, 33, 13, 14, 15, 16, 17, 18, 19, 8, 34, 35, 36, 37, 41,
  42, 43, 44, 20, 21, 9, 22, 45, 38, 83, 84, 85, 89, 90, 91, 92, 53, 60, 68, 76, 46, 23, 24, 25, 26, 27, 39,
  61, 62, 54, 55, 69, 70, 77, 78, 56, 63, 64, 71, 72, 79, 80, 57, 65, 73, 81, 58, 66, 82, 74, 93, 86, 94, 47,
  87, 95, 59, 67, 75, 96, 97, 48, 88, 49, 50, 51, 28, 40, 52,
];

const grouped = new Int32Array(moveFeatureCount);

/**
 * All features of a state in the order of their templates. Sums of weights that are no whole numbers depend a little on
 * their order, a beam follows the smallest differences, and so the order decides which weights are learned.
 */
export function fillInOrder(
  forest: Forest,
  state: number,
  words: Words,
  coarse: Uint8Array,
  out: Int32Array,
): void {
  fillMoveFeatures(forest, state, words, coarse, grouped);
  for (let at = 0; at < moveFeatureCount; at++) out[at] = grouped[places[at]!]!;
}
