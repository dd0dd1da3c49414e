import { expect, test } from "vitest";
import { findEntities } from "../find-entities.ts";

const pointsTo = (text: string, word: string) => {
  const { entities, mentions } = findEntities(text);
  const at = text.indexOf(` ${word}`) + 1;
  const pointing = mentions.find(({ start, kind }) => start === at && kind === "pronoun");
  return pointing ? entities[pointing.entity]?.name : null;
};

test.each([
  ["Peter Tarn arrived late. John Holt urged him to stay.", "him", "Peter Tarn"],
  ["Peter Tarn arrived late. John Holt has repeatedly asked him to stay.", "him", "Peter Tarn"],
  ["Anna Veld arrived late. Maria Holt warned her not to stay.", "her", "Anna Veld"],
  ["John Holt urged him to stay.", "him", null],
])("%s", (text, word, name) => {
  expect(pointsTo(text, word)).toBe(name);
});

test("whoever asks may be the owner of what is named after", () => {
  expect(pointsTo("Maria Holt called her brother.", "her")).toBe("Maria Holt");
});
