import { expect, test } from "vitest";
import { toAnyBucket, toBucket } from "./buckets.ts";

test("ids fall into buckets in their order, whatever they look like", () => {
  const ids = [
    "Q1",
    "Q42",
    "Q5",
    "a0000",
    "my own",
    "q0000zz",
    "q0a1",
    "q7zz",
    "q8",
    "qg1x",
    "qzzz",
    "é",
    "🙂",
  ];
  const buckets = ids.map((id) => toBucket(id, 8));
  expect([...ids].sort()).toEqual(ids);
  expect(buckets).toEqual([...buckets].sort());
  const kinds = new Set(ids.filter((id) => id.startsWith("q")).map((id) => toBucket(id, 8)));
  expect(kinds.size).toBe(4);
});

test("what belongs together falls into one bucket of those that there are", () => {
  const keys = ["Q42", "Q43", "x1", "", "é"];
  expect(keys.map((key) => toAnyBucket(key, 1))).toEqual([0, 0, 0, 0, 0]);
  for (const key of keys) expect(toAnyBucket(key, 7)).toBeLessThan(7);
});
