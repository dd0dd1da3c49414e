import { expect, test } from "vitest";
import { findEntities } from "../entities/find-entities.ts";

const statusOf = (text: string, published: string | null = "2024-05-20") => {
  const mention = findEntities(text, { published }).mentions.find(({ role }) => role !== null);
  return mention && [mention.roleStatus, mention.roleSource];
};

test.each([
  ["dated offices say so", "President Joe Biden spoke.", "2024-05-20", "current", "gazetteer"],
  ["it ended before", "Former President Barack Obama spoke.", "2024-05-20", "former", "gazetteer"],
  ["it is held still", "Former President Joe Biden spoke.", "2024-05-20", "contradicted", "gazetteer"],
  ["it ended long ago", "President Barack Obama spoke.", "2024-05-20", "contradicted", "gazetteer"],
  ["the text alone says so", "Mayor Ilse Varga spoke.", "2024-05-20", "current", "text"],
  ["the text alone says so", "Former mayor Ilse Varga spoke.", "2024-05-20", "former", "text"],
  ["known in other offices", "Ambassador Barack Obama spoke.", "2024-05-20", "asserted", "text"],
  [
    "another holds it",
    "The United States voted for United States President Ilse Varga.",
    "2024-05-20",
    "asserted",
    "text",
  ],
  ["no day to ask about", "Mayor Ilse Varga spoke.", null, "asserted", "text"],
])("%s: %s (%s) %s", (_, text, published, status, source) => {
  expect(statusOf(text, published)).toEqual([status, source]);
});
