import { expect, test } from "vitest";
import { createShare } from "./share-values.ts";

test("equal values become one, and nothing else changes", () => {
  const lines = [
    '{"id":"e1","label":"arrest","actors":["Q1","Q2"],"place":null}',
    '{"id":"e2","label":"arrest","actors":["Q1","Q2"],"place":"[\\"Q1\\",\\"Q2\\"]"}',
  ];
  interface Item {
    id: string;
    label: string;
    actors: string[];
    place: string | null;
  }
  const share = createShare<Item>(["label", "actors", "place"]);
  const [first, second] = lines.map((line) => share(JSON.parse(line) as Item));
  expect([first, second]).toEqual(lines.map((line) => JSON.parse(line)));
  expect(second?.actors).toBe(first?.actors);
});
