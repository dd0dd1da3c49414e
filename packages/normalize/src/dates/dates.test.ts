import { describe, expect, test } from "vitest";
import { classIndex } from "./classes.ts";
import { findDates } from "./find-dates.ts";
import { dateWords } from "./lexicon.gen.ts";
import { compile } from "./pattern.ts";
import { phraseRules } from "./phrases/index.ts";
import { dateRules } from "./rules/index.ts";

describe.each(phraseRules.map((rule) => ({ id: rule.id, rule })))("$id", ({ rule }) => {
  const policy = { extent: dateRules.includes(rule) ? ("timex" as const) : ("phrase" as const) };
  test.each(rule.examples.map(([text, value, published = "2024-11-22"]) => ({ text, value, published })))(
    "$text → $value",
    ({ text, value, published }) => {
      expect(findDates(text, { published, policy }).map(({ timexValue }) => timexValue)).toContain(value);
    },
  );
  test.each(rule.not ?? [])("not: %s", (text) => {
    const found = findDates(text, { published: "2024-11-22", policy });
    expect(found.filter((mention) => mention.rule === rule.id)).toEqual([]);
  });
  test("its pattern names known classes", () => {
    expect(compile(rule.pattern)).toBeInstanceOf(RegExp);
    expect(rule.triggers.length).toBeGreaterThan(0);
  });
});

test("rule ids are unique", () => {
  expect(new Set(phraseRules.map(({ id }) => id)).size).toBe(phraseRules.length);
});

test("every class of the lexicon is known", () => {
  const unknown = dateWords.filter(([, ...kinds]) =>
    kinds.slice(0, 2).some((kind) => kind !== "none" && !classIndex.has(String(kind))),
  );
  expect(unknown).toEqual([]);
});

test("every class has a place on a tape of one byte a token", () => {
  expect(classIndex.size).toBeLessThan(0xff - 0x30);
});

test("spans are in order, apart and in bounds", () => {
  const text = "On May 3 and 4, 2024, and again last Friday at 10:35 a.m., they met for two hours.";
  let end = 0;
  for (const mention of findDates(text, { published: "2024-05-20" })) {
    expect(mention.start).toBeGreaterThanOrEqual(end);
    expect(mention.end).toBeGreaterThan(mention.start);
    end = mention.end;
  }
  expect(end).toBeLessThanOrEqual(text.length);
});

test.each(["yesterday", "2024-02-30", "20240520", ""])("a publication day %j is misuse", (published) => {
  expect(() => findDates("Rain fell.", { published })).toThrow(/findDates: `published` must be a day/);
});

test.each(["2023-02-30", "50/6/2018", "2023-W53-1", "12345678", "year 99999", "0000-00-00"])(
  "%s is no date and no error",
  (text) => {
    const found = findDates(text, { published: "2024-11-22" });
    expect(found.filter(({ startDate }) => startDate !== null)).toEqual([]);
  },
);
