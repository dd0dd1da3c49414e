import { expect, test } from "vitest";
import { findEntities } from "./find-entities.ts";

const published = "2024-05-20";
const linkOf = (text: string) =>
  findEntities(text, { published }).entities.find(({ type }) => type === "person")?.wikidata ?? null;
const linksOf = (text: string) =>
  Object.fromEntries(
    findEntities(text, { published }).entities.map(({ name, wikidata }) => [name, wikidata]),
  );

test("a leader of a state is known by the family name alone", () => {
  expect(linkOf("The port was shut, and Netanyahu said nothing.")).not.toBeNull();
});

test("another politician needs a title or the full name", () => {
  expect(linkOf("The port was shut, and Gallant said nothing.")).toBeNull();
  expect(linkOf("The port was shut, and defense minister Gallant said nothing.")).not.toBeNull();
  expect(linkOf("Yoav Gallant came. The port was shut, and Gallant said nothing.")).not.toBeNull();
});

test("a family name of a legislator alone links to nobody", () => {
  expect(linkOf("The plan was weak, and Salinas said so.")).toBeNull();
  expect(linkOf("The plan was weak, and Mr Justice said so.")).toBeNull();
});

test.each([
  ["of another trade", "Footballer Boris Johnson scored twice for Kelmouth."],
  ["of another trade", "The paper is by Berkeley professor Michael Jordan."],
  ["in the office of another country", "Canadian prime minister Boris Johnson resigned."],
])("a namesake %s is nobody known: %s", (_, text) => {
  expect(linkOf(text)).toBeNull();
});

test.each([
  ["a country", "Tbilisi, Georgia, was quiet. Georgia signed the treaty.", "Q230"],
  ["a state", "Voters in Atlanta, Georgia, queued. Georgia counts twice.", "Q1428"],
])("Georgia is %s by the town before it", (_, text, id) => {
  expect(linksOf(text).Georgia).toBe(id);
});

test("a town is not its namesake in another region", () => {
  expect(linksOf("Paris, Texas, was quiet.")).toEqual({ Paris: null, Texas: "Q1439" });
});

test("a place and a person of one name stay apart", () => {
  const { entities, mentions } = findEntities("Paris Hilton came. Hilton said Paris was lovely.", {
    published,
  });
  expect(entities.map(({ type, wikidata }) => [type, wikidata])).toEqual([
    ["person", "Q47899"],
    ["place", "Q90"],
  ]);
  expect(mentions.map(({ entity }) => entity)).toEqual([0, 0, 1]);
});

test("who is named in full last is meant by the family name", () => {
  const { entities, mentions } = findEntities("George Bush met Barbara Bush. Bush said nothing.", {
    published,
  });
  expect(entities[mentions.at(-1)?.entity ?? -1]?.name).toBe("Barbara Bush");
});

test.each([
  [
    "The House of Representatives of Nigeria met.",
    "House of Representatives of Nigeria",
    "NGA/house of representatives",
  ],
  ["Norway's Foreign Ministry said so.", "Foreign Ministry of Norway", "NOR/foreign ministry"],
  ["The Norwegian Defence Ministry said so.", "Norwegian Defence Ministry", "NOR/defense ministry"],
  ["Congress met in Lima. Peru is calm, and Peru waits.", "Congress of Peru", "PER/congress"],
])("a name that every country has takes the article's: %s", (text, name, jurisdiction) => {
  const body = findEntities(text, { published }).entities.find(({ type }) => type === "organization");
  expect(body).toMatchObject({ name, jurisdiction, wikidata: null });
});

test("the name alone means the best known where nothing speaks against it", () => {
  expect(linksOf("The House of Representatives of the United States met.")["House of Representatives"]).toBe(
    "Q11701",
  );
});

test.each([
  [
    "a region by an office beside it",
    "They asked New York governor Ana Ferro. New York waited.",
    "New York State",
    "Q1384",
  ],
  ["a town without one", "They flew to New York at night.", "New York City", "Q60"],
])("New York is %s", (_, text, name, id) => {
  expect(linksOf(text)[name]).toBe(id);
});

test("an acronym that the text explains otherwise is not the known body", () => {
  expect(linksOf("They met on Inland Relay Chart (IRC). The IRC was full.").IRC).toBeNull();
  expect(linksOf("The International Rescue Committee (IRC) came.")).toMatchObject({
    "International Rescue Committee": "Q1666849",
  });
});

test("the senate of a state is not that of the country, nor of another state", () => {
  const text =
    "In the United States, voters waited. Ohio's Senate agreed. Idaho's Senate did not. The Senate sat.";
  const given = [...text.matchAll(/Senate/g)].map(({ index }) => ({
    start: index,
    end: index + "Senate".length,
    type: "organization" as const,
  }));
  const { entities } = findEntities(text, { published, given });
  const senates = entities.filter(({ name }) => /Senate/.test(name));
  expect(senates.map(({ wikidata, jurisdiction }) => wikidata ?? jurisdiction)).toEqual([
    "USA/ohio senate",
    "USA/idaho senate",
    "Q66096",
  ]);
});
