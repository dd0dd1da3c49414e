import { expect, test } from "vitest";
import { mentionOf } from "./mention.ts";

test.each([
  ["she", "pronoun"],
  ["who", "pronoun"],
  ["WHO", "name"],
  ["Maria Holt", "name"],
  ["Maria Holt, the chief prosecutor of the port", "name"],
  ["Karl von Tarn", "name"],
  ["the Harbour Board", "name"],
  ["spokesman Karl Tarn", "name"],
  ["the board's chair, Ana Ferro", "name"],
  ["the spokesman", "nominal"],
  ["a Harbour Board Safety Council spokesman", "nominal"],
  ["the chief prosecutor of the Ruritanian High Court", "nominal"],
  ["Anonymous officials", "nominal"],
  ["anonymous officials", "nominal"],
  ["Residents", "nominal"],
  ["two people with knowledge of the Ruritanian talks", "nominal"],
  ["Ruritanian-born residents of Strelsau", "nominal"],
])("%s is a %s", (words, kind) => {
  expect(mentionOf(words, { start: 0, end: words.length })).toBe(kind);
});
