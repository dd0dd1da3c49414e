import { parse } from "@onrecord/parse";
import { expect, test } from "vitest";
import { findEntities } from "../entities/find-entities.ts";

const ownerOf = (text: string, words: string) => {
  const { entities, mentions } = findEntities(parse(text));
  const at = text.indexOf(words) + words.lastIndexOf(" ") + 1;
  const mention = mentions.find(({ start, kind }) => start === at && kind === "pronoun");
  return mention ? entities[mention.entity]?.name : null;
};

test.each([
  ["Peter Tarn was late. John Holt said he was tired of waiting.", "said he", "John Holt"],
  ["Peter Tarn was late. John Holt said that he was tired of waiting.", "that he", "John Holt"],
  [
    "The Kelmouth Council met the Harbour Trust. The Harbour Trust said it would pay.",
    "said it",
    "Harbour Trust",
  ],
])("the subject of what is reported is who reports it: %s", (text, words, name) => {
  expect(ownerOf(text, words)).toBe(name);
});

test("who is spoken of in a quotation is not who speaks", () => {
  const text = "Karl Tarn was late. “I told the board that he was ill,” Tom Weil said.";
  expect(ownerOf(text, "that he")).toBe("Karl Tarn");
});

test("a given name weighs among the candidates and gives nobody a gender", () => {
  const text = "Maria Holt met Peter Tarn in Lisbon. She thanked the board.";
  expect(ownerOf(text, "Lisbon. She")).toBe("Maria Holt");
  expect(findEntities(text).entities.map(({ gender }) => gender)).toEqual([null, null, null]);
});
