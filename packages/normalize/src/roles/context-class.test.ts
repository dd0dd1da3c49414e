import { expect, test } from "vitest";
import { findEntities } from "../entities/find-entities.ts";

const classOf = (text: string, name: string) => {
  const { entities, mentions } = findEntities(text);
  const entity = entities.findIndex((candidate) => candidate.name === name);
  return mentions.find((mention) => mention.entity === entity && mention.role !== null)?.roleClass;
};

test.each([
  ["Ana Ferro, president of the Strelsau School Board, resigned.", "Ana Ferro", "leader"],
  ["Ana Ferro, president of the local rowing club, resigned.", "Ana Ferro", "leader"],
  ["The school board president Ana Ferro resigned.", "Ana Ferro", "leader"],
  ["Ana Ferro, president of Portugal, resigned.", "Ana Ferro", "head_of_state"],
  ["President Ana Ferro resigned.", "Ana Ferro", "head_of_state"],
  ["Ana Ferro, vice president of the Strelsau School Board, resigned.", "Ana Ferro", null],
  ["The team lost the match, captain Karl Holt said.", "Karl Holt", "athlete"],
  ["Three soldiers under captain Karl Holt were hurt.", "Karl Holt", "military"],
  ["They spoke to captain Karl Holt.", "Karl Holt", null],
  ["Classes resume on Monday, schools superintendent Maria Veld said.", "Maria Veld", "official"],
  ["Police superintendent Maria Veld asked for help.", "Maria Veld", "police"],
  ["Rudolf Tarn, author of the study, was surprised.", "Rudolf Tarn", "academic"],
  ["Rudolf Tarn, author of three novels, was surprised.", "Rudolf Tarn", "artist"],
  ["Rudolf Tarn, host of a radio show, was surprised.", "Rudolf Tarn", "journalist"],
  ["Rudolf Tarn, host of the dinner, was surprised.", "Rudolf Tarn", null],
])("%s", (text, name, expected) => {
  expect(classOf(text, name)).toBe(expected);
});
