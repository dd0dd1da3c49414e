import { expect, test } from "vitest";
import { findPayload, makeFeatureTable, packTable, unpackTable } from "./feature-table.ts";
import { addPacked, packWeights } from "./rows.ts";

const hashes = Int32Array.from({ length: 20_000 }, (_, number) => Math.imul(number, 0x9e3779b1));
const payloads = hashes.map((_, number) => number + 1);
const table = makeFeatureTable(hashes, payloads, 2.5);

test("almost all features find their payload", () => {
  const right = hashes.filter((hash, number) => findPayload(table, hash) === payloads[number]).length;
  expect(right / hashes.length).toBeGreaterThan(0.97);
});

test("almost no other feature finds one", () => {
  const found = hashes.filter((hash) => findPayload(table, hash ^ 0x5bd1e995) !== 0).length;
  expect(found / hashes.length).toBeLessThan(0.002);
});

test("a packed table comes back, from wherever it stands in a file", () => {
  const packed = packTable(table);
  const file = new Uint8Array(packed.length + 3);
  file.set(packed, 3);
  expect(unpackTable(file.subarray(3))).toEqual(table);
});

test("three weights in one payload", () => {
  const rows = makeFeatureTable(
    Int32Array.of(5, 9),
    Int32Array.of(packWeights(-63, 63, 1), packWeights(2, -1, -1)),
    2.5,
  );
  const scores = new Float32Array(3);
  addPacked(rows, Int32Array.of(5, 9, 77), 0, 3, scores, 0);
  expect([...scores]).toEqual([-61, 62, 0]);
});
