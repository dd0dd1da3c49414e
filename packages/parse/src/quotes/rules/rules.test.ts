import { describe, expect, test } from "vitest";
import { findQuotes } from "../find-quotes.ts";
import { quoteRules } from "./index.ts";

describe.each(quoteRules.map((rule) => [rule.id, rule] as const))("%s", (_, rule) => {
  test.each(rule.examples)("%s", (text, speaker, cue) => {
    const [quote] = findQuotes(text).quotes;
    expect(quote?.rule).toBe(rule.id);
    expect(quote?.speaker && text.slice(quote.speaker.start, quote.speaker.end)).toBe(speaker);
    expect(quote?.cue && text.slice(quote.cue.start, quote.cue.end)).toBe(cue);
  });
  for (const text of rule.not ?? []) {
    test(`not: ${text}`, () =>
      expect(findQuotes(text).quotes.map((quote) => quote.rule)).not.toContain(rule.id));
  }
});

test("ids are unique", () => {
  expect(new Set(quoteRules.map(({ id }) => id)).size).toBe(quoteRules.length);
});
