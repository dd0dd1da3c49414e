import { expect, test } from "vitest";
import type { EntityGold, PredictedMention } from "./entities.ts";
import { scoreReferences } from "./references.ts";

const text = "Maria Holt left Paris. She left the minister.";
const at = (words: string) => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length });
const gold: EntityGold = {
  entities: [
    {
      key: "holt",
      canonicalName: "Maria Holt",
      accept: ["Maria Holt"],
      type: "PER",
      wikidata: null,
      mentions: [
        { doc: "a", ...at("Maria Holt"), text: "Maria Holt", kind: "name" },
        { doc: "a", ...at("She"), text: "She", kind: "pronoun" },
        { doc: "a", ...at("the minister"), text: "the minister", kind: "nominal" },
      ],
    },
    {
      key: "paris",
      canonicalName: "Paris",
      accept: ["Paris"],
      type: "GPE",
      wikidata: "Q90",
      mentions: [{ doc: "a", ...at("Paris"), text: "Paris", kind: "name" }],
    },
  ],
  roles: [],
  traps: [],
};
const mention = (words: string, kind: string, name: string, wikidata: string | null): PredictedMention => ({
  ...at(words),
  kind,
  type: "person",
  entity: 0,
  name,
  wikidata,
  metonymOf: null,
  role: null,
  roleClass: null,
  roleOf: null,
  roleStatus: null,
});

test("counts pronouns, descriptions and links", () => {
  const score = scoreReferences(gold, new Map([["a", text]]), () => [
    mention("Maria Holt", "name", "Maria Holt", "Q1"),
    mention("Paris", "name", "Paris", "Q830149"),
    mention("She", "pronoun", "Maria Holt", null),
    mention("minister", "nominal", "Ana Ferro", null),
  ]);
  expect(score).toMatchObject({
    pronouns: { right: 1, gold: 1 },
    descriptions: { right: 0, gold: 1 },
    links: { right: 1, given: 2 },
  });
  expect(score.errors).toHaveLength(2);
});
