import { expect, test } from "vitest";
import { findEntities } from "../entities/find-entities.ts";

const ownerOf = (text: string, person: string) => {
  const { entities, mentions } = findEntities(text, { published: "2024-05-20" });
  const mention = mentions.find(({ entity, role }) => role !== null && entities[entity]?.name === person);
  return mention?.roleOf == null ? null : entities[mention.roleOf]?.name;
};

test.each([
  ["after the name", "Prime Minister Ana Ferro of Portugal resigned.", "Portugal"],
  [
    "the country that it is about",
    "Portugal voted. In Lisbon, Foreign Minister Ana Ferro said Portugal was calm.",
    "Portugal",
  ],
  [
    "the body described",
    "The Coastal Claims Tribunal met. The tribunal's chief prosecutor, Ana Ferro, spoke.",
    "Coastal Claims Tribunal",
  ],
  [
    "the only court",
    "The Coastal Claims Tribunal met in May. On Friday prosecutor Ana Ferro spoke.",
    "Coastal Claims Tribunal",
  ],
  [
    "the same office elsewhere",
    "Kelmouth Council chair Ana Ferro spoke. Nobody came. Chair Ana Ferro left.",
    "Kelmouth Council",
  ],
  [
    "the only body just named",
    "The Kelmouth Council met. Chief executive Ana Ferro spoke.",
    "Kelmouth Council",
  ],
])("whose role it is: %s", (_, text, owner) => {
  expect(ownerOf(text, "Ana Ferro")).toBe(owner);
});

test.each([
  "The talks are over. State attorney general Ana Ferro spoke in Lisbon, and Portugal is calm. Portugal waits.",
  "The Kelmouth Council met the Harbour Trust. Chief executive Ana Ferro spoke.",
])("nobody is told: %s", (text) => {
  expect(ownerOf(text, "Ana Ferro")).toBeNull();
});

test("a head of several states is named with the own", () => {
  expect(ownerOf("President Emmanuel Macron spoke.", "Emmanuel Macron")).toBe("France");
});
