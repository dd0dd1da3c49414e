import { expect, test } from "vitest";
import { findEntities } from "./find-entities.ts";

const text =
  "Finance Minister Maria Holt met Karl B. Tarn, her former adviser, in Lisbon. Holt praised the Harbour Safety Board (HSB). " +
  "The HSB was founded by Tarn, also known as Carlo Terni. Hlot said she would stay.";

const found = findEntities(text);
const namesOf = (name: string) => {
  const entity = found.entities.findIndex((candidate) => candidate.name === name);
  return found.mentions
    .filter((mention) => mention.entity === entity)
    .map(({ start, end }) => text.slice(start, end));
};

test("surnames, slips and pronouns belong to the full name", () => {
  expect(namesOf("Maria Holt")).toEqual(["Maria Holt", "her", "Holt", "Hlot", "she"]);
});

test("another name told in the text joins two names", () => {
  expect(namesOf("Karl B. Tarn")).toEqual(["Karl B. Tarn", "Tarn", "Carlo Terni"]);
});

test("an acronym defined in the text is the body", () => {
  expect(namesOf("Harbour Safety Board")).toEqual(["Harbour Safety Board", "HSB", "HSB"]);
});

test("a known place is linked", () => {
  expect(found.entities.find(({ name }) => name === "Lisbon")).toMatchObject({
    wikidata: "Q597",
    country: "PRT",
  });
});

test("a title is told with the mention and is not part of it", () => {
  const [mention] = found.mentions;
  expect(mention).toMatchObject({ start: 17, role: "Finance Minister", roleClass: "finance_minister" });
});

test("two persons of one family name stay apart", () => {
  const pair = findEntities("Anna Veld and her brother Tomas Veld left. Anna thanked the police.");
  expect(pair.entities.filter(({ type }) => type === "person").map(({ name }) => name)).toEqual([
    "Anna Veld",
    "Tomas Veld",
  ]);
});

test("a second family name may be left out, and initials", () => {
  const { entities } = findEntities(
    "Wanda Veld Garced spoke. Wanda Veld left. Karl R. Tarn Urrutia met Karl Tarn.",
  );
  expect(entities.map(({ name }) => name)).toEqual(["Wanda Veld Garced", "Karl R. Tarn Urrutia"]);
});
