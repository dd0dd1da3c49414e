import { expect, test } from "vitest";
import { readStatementPairs } from "./statements.ts";

const pairs = readStatementPairs();
const count = (relation: string) => pairs.filter((pair) => pair.relation === relation).length;

test("there are forty pairs and more, of each relation at least ten", () => {
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  for (const relation of ["same", "restates", "different"])
    expect(count(relation)).toBeGreaterThanOrEqual(10);
});

test("a statement told again is told later; one statement stands in two papers", () => {
  for (const { id, relation, reports } of pairs) {
    const [first, second] = reports;
    if (relation === "restates") expect(second.published > first.published, id).toBe(true);
    if (relation === "same") expect(second.publisher, id).not.toBe(first.publisher);
  }
});

test("the marked words lie in the text", () => {
  for (const { id, reports } of pairs)
    for (const { text, start, end } of reports) {
      expect(text.slice(start, end).trim().length, id).toBeGreaterThan(3);
      expect(text).not.toMatch(/\[\[|\]\]/);
    }
});
