import { expect, test } from "vitest";
import { triggers } from "../lexicon/triggers.gen.ts";
import { eventRules } from "../rules/index.ts";
import { conditions } from "./conditions/index.ts";
import { rowsOf } from "./rows.ts";

test("rule ids are unique and every rule has a trigger", () => {
  const ids: string[] = eventRules.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const called = new Set(triggers.map((row) => row[7]));
  expect(ids.filter((id) => !called.has(id))).toEqual([]);
});

test("every condition of the lexicon is known", () => {
  const asked = new Set(triggers.map((row) => row[6]).filter((condition) => condition !== ""));
  expect([...asked].filter((condition) => !(condition in conditions))).toEqual([]);
});

test("the more demanding row is tried first", () => {
  const rows = rowsOf("verb", "call");
  expect(rows.at(0)).toMatchObject({ particle: "in", object: ["@diplomat"] });
  expect(rowsOf("verb", "offer").at(-1)).toMatchObject({ particle: "", object: [] });
  expect(rowsOf("verb", "zzz")).toEqual([]);
});
