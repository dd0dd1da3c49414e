import { expect, test } from "vitest";
import { findEntities } from "./find-entities.ts";

const namesOf = (text: string) =>
  findEntities(text, { published: "2024-05-20" }).entities.map(({ name, type }) => `${type} ${name}`);

test("a headline in capitals is read", () => {
  expect(namesOf("MINISTER ILSE VARGA RESIGNS AFTER VOTE IN LISBON")).toContain("place Lisbon");
});

test("a text without capitals names nobody that it cannot know", () => {
  expect(namesOf("minister ilse varga resigned in may. she said she was tired.")).toEqual([]);
});

test("letters with combining marks are the letters they make", () => {
  const { entities, mentions } = findEntities(
    "O\u0301scar Pe\u0301rez spoke. Pérez left, and Óscar Pérez wept.",
  );
  expect(entities).toHaveLength(1);
  expect(mentions.map(({ start, end }) => [start, end])).toHaveLength(3);
});

test("right-to-left names stand beside others and break nothing", () => {
  const text = "ליאת ברק met Ana Ferro in Lisbon. Ferro said محمد سعيد was there.";
  const { entities, mentions } = findEntities(text);
  expect(entities.map(({ name }) => name)).toEqual(["Ana Ferro", "Lisbon"]);
  for (const { start, end } of mentions)
    expect(text.slice(start, end)).toMatch(/^(?:Ana Ferro|Lisbon|Ferro)$/);
});

test.each([
  ["one word", `Ana ${"F".repeat(10_000)} spoke.`],
  ["words", `${"Ana ".repeat(2_500)}Ferro spoke.`],
  ["hyphens", `Ana ${"Fer-".repeat(2_500)}ro spoke.`],
])("a name of 10,000 characters takes no longer than its length: %s", (_, text) => {
  const timeOf = (input: string) => {
    const start = process.cpuUsage();
    findEntities(input);
    const { user, system } = process.cpuUsage(start);
    return user + system;
  };
  timeOf(text);
  const [once, fourfold] = [timeOf(text), timeOf(text.repeat(4))];
  expect(fourfold).toBeLessThan(12 * Math.max(once, 5_000));
});
