import { expect, test } from "vitest";
import { describe } from "./describe.ts";

test.each([
  ["a harbour official", "harbour official"],
  ["one of its inspectors", "one of its inspectors"],
  ["another of the guests", "another of the guests"],
  ["three aides with knowledge of the", "three aides with knowledge"],
  ["the senior inspector of the", "senior inspector"],
  ["the senior inspector of the Harbour Board", "senior inspector of the Harbour Board"],
  ["a guard who was not authorised to speak about the fire", "guard"],
  ["two clerks briefed on the plan", "two clerks"],
  ["an engineer speaking anonymously", "engineer"],
  ["a retired miner", "retired miner"],
  ["the housing department in Strelsau", "housing department in Strelsau"],
  ["a resident of the building in Strelsau", "resident of the building in Strelsau"],
  ["an aide, a cousin of the mayor", "aide"],
  [
    "a teacher at the oldest school in the northern district of the port city of Strelsau",
    "teacher at the oldest school",
  ],
  ["the", "the"],
])("%s is called %s", (words, expected) => {
  const { start, end } = describe(words, 0, words.length);
  expect(words.slice(start, end)).toBe(expected);
});
