import { expect, test } from "vitest";
import { findEntities } from "../find-entities.ts";

const worksOf = (text: string) => {
  const { entities, mentions } = findEntities(text);
  return mentions
    .filter(({ entity }) => entities[entity]?.type === "work")
    .map(({ start, end }) => text.slice(start, end));
};

test.each([
  ["She wrote the novel “The Glass Orchard” in a year.", ["The Glass Orchard"]],
  ['The film "Marenna Road," shot in spring, won.', ["Marenna Road"]],
  ["He sang songs such as “Dry Harbour” and “Old Maria”.", ["Dry Harbour", "Old Maria"]],
  ["Her film “Salt Meadow” opened. Critics say Salt Meadow is long.", ["Salt Meadow", "Salt Meadow"]],
])("%s", (text, works) => {
  expect(worksOf(text)).toEqual(works);
});

test.each([
  "“We Will Win,” said the author of the novel.",
  "“We Will Win” said the author of the novel.",
  "The film’s star, William “Bill” Orrin, left early.",
  "The book was called “a long and sad affair” by some.",
  "The mayor praised “Marenna Road” on Monday.",
])("no work is named in: %s", (text) => {
  expect(worksOf(text)).toEqual([]);
});
