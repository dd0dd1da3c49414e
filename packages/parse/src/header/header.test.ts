import { describe, expect, test } from "vitest";
import { findHeader } from "./find-header.ts";
import { headerRules } from "./rules/index.ts";

const wordsOf = (text: string) =>
  findHeader(text).map(({ start, end, kind, rule }) => ({ kind, rule, words: text.slice(start, end) }));

describe.each(headerRules.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  for (const [text, parts] of rule.examples) {
    test.each(Object.entries(parts))(`${text.slice(0, 50)}: %s`, (kind, words) => {
      expect(wordsOf(text)).toContainEqual({ kind, words, rule: rule.id });
    });
  }
  test.each(rule.not ?? [])("not: %s", (text) => {
    expect(wordsOf(text).filter((part) => part.rule === rule.id)).toEqual([]);
  });
});

test("a text without a frame has no parts", () => {
  expect(findHeader("")).toEqual([]);
  expect(findHeader("The council met on Monday. It will meet again.")).toEqual([]);
});

test("parts stand in order, outer before inner", () => {
  const text = "Rain stops play\nOSLO, May 3 (Reuters) - Rain fell.";
  expect(wordsOf(text).map(({ kind }) => kind)).toEqual([
    "title",
    "dateline",
    "dateline_place",
    "date",
    "agency",
  ]);
});
