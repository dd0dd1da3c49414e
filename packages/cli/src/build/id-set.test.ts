import { expect, test } from "vitest";
import { createHasId, createIdSet } from "./id-set.ts";

test("a set of ids knows those it was given and no others", () => {
  const ids = Array.from({ length: 20_000 }, (_, index) => `q${index.toString(32)}`);
  const set = createIdSet(10_000);
  for (const id of ids.slice(0, 10_000)) set.add(id);
  const has = createHasId(set.buffer);
  expect(ids.slice(0, 10_000).every(has)).toBe(true);
  expect(ids.slice(10_000).filter(has)).toEqual([]);
  expect(createHasId(null)("q1")).toBe(false);
});
