import { expect, test } from "vitest";
import { makeFeatureTable } from "./feature-table.ts";
import { denseBit, denseWidth, makeLabelScores } from "./rows.ts";

const labels = 6;
/** Feature 7 has two entries, features 8 and 9 a dense row each. */
const rows = {
  table: makeFeatureTable(Int32Array.of(7, 8, 9), Int32Array.of(1, denseBit | 0, denseBit | 1), 2.5),
  entries: Int16Array.of(0, 2, (1 << 8) | 5, (5 << 8) | (-9 & 0xff)),
  dense: new Int32Array(
    Uint8Array.from(
      [
        [1, -2, 3, -4, 5, -127, 0, 0],
        [127, 127, -127, 0, 1, 1, 0, 0],
      ].flatMap((row) => row.map((weight) => weight + 128)),
    ).buffer,
  ),
  labels,
};
const sums = [128, 130, -124, -4, 6, -135];

test("dense rows hold four labels to a number", () => {
  expect(denseWidth(labels)).toBe(2);
  expect(rows.dense.length).toBe(2 * denseWidth(labels));
});

test("entries and dense rows add up, for all labels and for one alone", () => {
  const scores = makeLabelScores(rows, Int32Array.of(9, 4, 7, 8));
  for (const _ of [1, 2]) {
    scores.clear();
    scores.ask(0, 2);
    scores.ask(2, 4);
    expect([...sums.keys()].map(scores.scoreOf)).toEqual(sums);
    scores.addDense(labels);
    expect([...scores.sparse.subarray(0, labels)]).toEqual(sums);
  }
});

test("the weights of many rows do not run over", () => {
  const scores = makeLabelScores(rows, new Int32Array(256).fill(9));
  scores.clear();
  scores.ask(0, 256);
  scores.addDense(labels);
  expect([...scores.sparse.subarray(0, 3)]).toEqual([256 * 127, 256 * 127, -256 * 127]);
});
