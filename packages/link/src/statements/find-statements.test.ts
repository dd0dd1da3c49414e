import { expect, test } from "vitest";
import { findStatements, type QuoteKey } from "./find-statements.ts";

type Told = [words: string, said: string | null, kind?: QuoteKey["kind"], speaker?: string | null];

const groupsOf = (...told: Told[]) =>
  findStatements(
    told.map(([words, said, kind = "direct", speaker = "marsh"], index) => ({
      id: `q${index}`,
      articleId: `a${index}`,
      copy: false,
      published: said,
      speaker,
      kind,
      words,
      saidStart: said,
      saidEnd: said,
    })),
  ).map(({ quotes, restates }) => [quotes, restates]);

test("the same content on the same day is one statement, in the speaker's words or told", () => {
  expect(
    groupsOf(
      ["The harbour will close in May and nobody will pay for it.", "2031-02-03"],
      ["that the harbour would close in May and that nobody would pay for it", "2031-02-03", "indirect"],
    ),
  ).toEqual([[[0, 1], null]]);
});

test("the same content on another day restates, and is never merged", () => {
  expect(
    groupsOf(
      ["The harbour will close in May.", "2031-02-03"],
      ["The harbour will close in May.", "2031-04-09"],
      ["The harbour will close in May!", "2031-04-09"],
    ),
  ).toEqual([
    [[0], null],
    [[1, 2], 0],
  ]);
});

test.each([
  ["another number", "We lost nine boats in the storm.", "We lost 19 boats in the storm."],
  ["a denial", "The boats must leave the harbour.", "The boats must not leave the harbour."],
  ["another word", "We won the race in the last minute.", "We lost the race in the last minute."],
  ["another tense", "She is our harbour master.", "She was our harbour master."],
  ["another person", "I saw him once in the harbour.", "I saw her once in the harbour."],
])("two statements: %s", (_, first, second) => {
  expect(groupsOf([first, "2031-02-03"], [second, "2031-02-03"])).toHaveLength(2);
});

test("another speaker, or none known, says something of their own", () => {
  const words = "The harbour will close in May.";
  expect(groupsOf([words, "2031-02-03"], [words, "2031-02-03", "direct", "ives"])).toHaveLength(2);
  expect(groupsOf([words, "2031-02-03", "direct", null], [words, "2031-02-03", "direct", null])).toHaveLength(
    2,
  );
});

test("a formula on two days is not told again", () => {
  expect(groupsOf(["Thank you.", "2031-02-03"], ["Thank you.", "2031-04-09"])).toEqual([
    [[0], null],
    [[1], null],
  ]);
});

test("time grows with the number of quotations", () => {
  const seconds = (count: number) => {
    const told = Array.from(
      { length: count },
      (_, i): Told => [`The harbour of town ${i} will close in May for ${i % 7} days.`, "2031-02-03"],
    );
    const before = process.cpuUsage();
    groupsOf(...told);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  seconds(300);
  expect(seconds(4000)).toBeLessThan(Math.max(0.05, seconds(400)) * 40);
});
