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
  ["over for both titles", "Former mayor and judge Ilse Varga spoke.", "2024-05-20", "former", "text"],
  ["over before a place", "Then-Texas governor Ilse Varga spoke.", "2024-05-20", "former", "text"],
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

test("an apposition of one person is no role of the next", () => {
  const text = "According to Tilda Weir, Holt's former aide, Holt slept. Ana Holt left.";
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  const roles = mentions.filter(({ role }) => role !== null);
  expect(roles.map(({ entity, role }) => [entities[entity]?.name, role])).toEqual([["Tilda Weir", "aide"]]);
});

test("a party before a title is not what the role belongs to", () => {
  const text = "In the United States, Republican senator Ilse Varga spoke. The United States waited.";
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  const [role] = mentions.filter(({ role }) => role !== null);
  expect(entities[role?.roleOf ?? -1]?.name).toBe("United States");
});

test("a title from somewhere goes with the name after it", () => {
  const text = "Senator from Vermont Bernie Sanders spoke.";
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  const roles = mentions.filter(({ role }) => role !== null);
  expect(roles.map(({ entity, kind }) => [entities[entity]?.name, kind])).toEqual([
    ["Bernie Sanders", "name"],
  ]);
});
