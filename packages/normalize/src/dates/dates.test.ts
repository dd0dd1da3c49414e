import { describe, expect, test } from "vitest";
import { classIndex } from "./classes.ts";
import type { DatePolicy } from "./context.ts";
import { findDates } from "./find-dates.ts";
import { dateWords } from "./lexicon.gen.ts";
import { compile, needsOf } from "./pattern.ts";
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

describe("a policy", () => {
  const values = (text: string, policy: Partial<DatePolicy>) =>
    findDates(text, { published: "2024-11-22", policy }).map(({ startDate, endDate }) => [
      startDate,
      endDate,
    ]);

  test("sets the first day of the week", () => {
    expect(values("last week", {})).toEqual([["2024-11-11", "2024-11-17"]]);
    expect(values("last week", { weekStart: 7 })).toEqual([["2024-11-10", "2024-11-16"]]);
  });
  test("sets the order of day and month, and keeps the other reading", () => {
    expect(values("on 03/04/2024", {})).toEqual([["2024-03-04", "2024-03-04"]]);
    expect(values("on 03/04/2024", { dayMonthOrder: "day-first" })).toEqual([["2024-04-03", "2024-04-03"]]);
    const [mention] = findDates("on 03/04/2024", { published: null });
    expect(mention).toMatchObject({ status: "ambiguous", alternatives: [{ timexValue: "2024-04-03" }] });
  });
  test("sets which Friday is the next", () => {
    expect(values("next Friday", {})).toEqual([["2024-11-29", "2024-11-29"]]);
    expect(values("next Saturday", {})).toEqual([["2024-11-23", "2024-11-23"]]);
    expect(values("next Saturday", { weekday: "week" })).toEqual([["2024-11-30", "2024-11-30"]]);
  });
  test("sets what holds where nothing decides", () => {
    expect(values("Monday", {})).toEqual([["2024-11-18", "2024-11-18"]]);
    expect(values("Monday", { prefer: "future" })).toEqual([["2024-11-25", "2024-11-25"]]);
  });
  test("sets the extent", () => {
    const text = "It is open from May 3, 2024 to May 5, 2024.";
    expect(values(text, {})).toHaveLength(2);
    expect(values(text, { extent: "phrase" })).toEqual([["2024-05-03", "2024-05-05"]]);
  });
});

test.each([
  ["month_any comma? day_number", 2],
  ["(the? year)? year | the unit", 1],
  ["(?<=in|of) year (?!unit_any)", 1],
  ["(a|the) (last|next){2,3} unit+ (of YEAR)*", 4],
])("%s matches at least %i tokens", (pattern, fewest) => {
  expect(needsOf(pattern).fewest).toBe(fewest);
});

test.each([
  ["unit ago", [["unit"], ["ago"]]],
  ["(a|the)? (unit|units)+ (?!of)", [["unit", "units"]]],
  ["this unit | unit (ago|hence)", [["unit"], ["this", "ago", "hence"]]],
  ["year? (?<=in)month{0,2}", []],
])("%s needs one class of each of %j", (pattern, sets) => {
  const expected = sets.map((names) => new Set(names.map((name) => classIndex.get(name))));
  expect(needsOf(pattern).oneOf).toEqual(expected);
});
