import { join } from "node:path";
import { expect, test } from "vitest";
import { readRows } from "../../../scripts/generate/read-rows.ts";
import { readEntries, readOffices } from "./read.ts";

const read = (file: string) => readRows(join(import.meta.dirname, "../lexicon", file));

const people = read("people.csv");
const offices = read("offices.csv");

/** Values that occur more than once. */
const repeated = (values: readonly string[]): string[] => [
  ...new Set(values.filter((value, index) => values.indexOf(value) !== index)),
];

test("an id has the form of one and belongs to one row alone", () => {
  const ids = people.flatMap(({ wikidata }) => wikidata || []);
  expect(ids.length).toBeGreaterThan(800);
  expect(ids.filter((id) => !/^Q[1-9]\d*$/.test(id))).toEqual([]);
  expect(repeated(ids)).toEqual([]);
  expect(repeated(people.map(({ name = "" }) => name))).toEqual([]);
});

test("a row that carries an id says where the id comes from or that it was kept by hand", () => {
  const sources = new Set(people.map(({ source }) => source));
  expect(
    [...sources].filter((source) => !/^own CC0-1\.0(?:; id: [\w -]+ CC0-1\.0)?$/.test(source ?? "")),
  ).toEqual([]);
});

test("who held an office is known, and held it from a day to a later one", () => {
  const known = new Set(people.map(({ name }) => name));
  expect(offices.filter(({ holder }) => !known.has(holder))).toEqual([]);
  const day = /^(?:\d{4}-\d{2}-\d{2})?$/;
  expect(offices.filter(({ start = "", end = "" }) => !day.test(start) || !day.test(end))).toEqual([]);
  expect(offices.filter(({ start, end }) => start && end && end <= start)).toEqual([]);
  expect(repeated(offices.map((row) => [row.holder, row.title, row.of, row.start].join(" | ")))).toEqual([]);
});

test("an office has one holder at a time, a week of handing over aside", () => {
  const week = 7 * 86_400_000;
  const alone =
    /^(?:president|prime minister|chancellor|chancellor of the exchequer|foreign minister|foreign secretary|home secretary|secretary of state|treasury secretary)$/;
  const spells = offices.filter(({ title = "" }) => alone.test(title));
  const clashes = spells.flatMap((one) =>
    spells
      .filter(
        (other) =>
          other !== one &&
          other.title === one.title &&
          other.of === one.of &&
          other.start! >= one.start! &&
          (!one.end || Date.parse(other.start!) + week < Date.parse(one.end)),
      )
      .map(
        (other) =>
          `${one.title} of ${one.of}: ${one.holder} to ${one.end || "now"}, ${other.holder} from ${other.start}`,
      ),
  );
  expect(clashes).toEqual([]);
});

test("a hand-kept person is one entry, with the id of the table", () => {
  const entries = new Map(
    readEntries()
      .filter(({ type }) => type === "person")
      .map((entry) => [entry.name, entry]),
  );
  for (const { name = "", wikidata } of people)
    if (wikidata) expect(entries.get(name)?.wikidata, name).toBe(wikidata);
  const holders = new Set(readOffices().map(({ holder }) => holder));
  expect(offices.every(({ holder = "" }) => holders.has(holder))).toBe(true);
});
