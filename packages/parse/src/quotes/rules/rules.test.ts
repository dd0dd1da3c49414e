import { describe, expect, test } from "vitest";
import { findParagraphs } from "../../sentences/find-paragraphs.ts";
import { chooseLikeliest } from "../choose/choose.ts";
import { readText } from "../read-text.ts";
import { quoteRules } from "./index.ts";

/** Speaker and cue of every frame that a rule finds. */
function framesOf(text: string, rule: string): (string | null)[][] {
  const { words, sentences } = readText(text, findParagraphs(text), chooseLikeliest);
  const cut = (from: number, to: number) => text.slice(words.start[from]!, words.end[to - 1]!);
  return sentences
    .flatMap(({ frames }) => frames)
    .filter((frame) => frame.rule === rule)
    .map(({ speaker, from, to }) => [speaker && cut(speaker.coreFrom, speaker.coreTo), cut(from, to)]);
}

describe.each(quoteRules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples)("%s", (text, speaker, cue) => {
    expect(framesOf(text, rule.id)).toContainEqual([speaker, cue]);
  });
  for (const text of rule.not ?? []) test(`not: ${text}`, () => expect(framesOf(text, rule.id)).toEqual([]));
});

test("ids are unique", () => {
  expect(new Set(quoteRules.map(({ id }) => id)).size).toBe(quoteRules.length);
});
