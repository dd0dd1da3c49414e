import fc from "fast-check";
import { expect, test } from "vitest";
import { findQuotes } from "./find-quotes.ts";

const told = (text: string) =>
  findQuotes(text).quotes.map(({ parts, speaker, cue, kind }) => [
    kind,
    parts.map(({ start, end }) => text.slice(start, end)).join(" | "),
    speaker && text.slice(speaker.start, speaker.end),
    cue && text.slice(cue.start, cue.end),
  ]);

test("one utterance split round its cue", () => {
  expect(told("“I have read the report,” Marsh said. “It changes nothing.”")).toEqual([
    ["direct", "I have read the report, | It changes nothing.", "Marsh", "said"],
  ]);
});

test("several fragments in one sentence", () => {
  expect(told("Ann Marsh said the harbour was “a wreck” and the council “asleep at the wheel.”")).toEqual([
    ["mixed", "a wreck | asleep at the wheel.", "Ann Marsh", "said"],
  ]);
});

test.each([
  ["straight", '"We agreed," Marsh said.'],
  ["two apostrophes on both sides", "''We agreed,'' Marsh said."],
  ["TeX", "``We agreed,'' Marsh said."],
  ["guillemets", "«We agreed,» Marsh said."],
  ["mixed in one pair", '“We agreed," Marsh said.'],
  ["an opener that closes", "“We agreed,“ Marsh said."],
  ["a space after the opener", "“ We agreed,” Marsh said."],
  ["entities", "&quot;We agreed,&quot; Marsh said."],
])("marks: %s", (_, text) => {
  expect(told(text)).toEqual([["direct", "We agreed,", "Marsh", "said"]]);
});

test("inches and apostrophes are no marks", () => {
  expect(told(`The 6'2" keeper left. Marsh said "it's the dog's 12" bone" and left.`)).toEqual([
    ["mixed", `it's the dog's 12" bone`, "Marsh", "said"],
  ]);
});

test("marks that open again carry one statement over paragraphs", () => {
  expect(told("“We agreed,” Marsh said.\n\n“We met twice.\n\n“We will meet again.”")).toEqual([
    ["direct", "We agreed,", "Marsh", "said"],
    ["direct", "We met twice. | We will meet again.", null, null],
  ]);
});

test("a lost mark harms its own paragraph alone", () => {
  const sound = "“We agreed,” Marsh said.";
  const quotes = told(`“We met twice, Ives said.\n\n${sound}\n\nA third time “would do.\n\n${sound}`);
  expect(quotes.filter(([, words]) => words === "We agreed,")).toHaveLength(2);
});

test("a sentence end inside a quotation does not split it", () => {
  expect(told("“We met. We agreed. Dr. Ives paid,” Marsh said.")).toEqual([
    ["direct", "We met. We agreed. Dr. Ives paid,", "Marsh", "said"],
  ]);
});

test("any text: spans in bounds, parts in order, nothing thrown", () => {
  const pieces = fc.constantFrom(
    "“",
    "”",
    '"',
    "''",
    "'",
    "«",
    "»",
    " ",
    "\n",
    ".",
    ",",
    "Marsh",
    " said",
    "we ",
    "\0",
    "\ud800",
    "12",
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 60 }), (list) => {
      const text = list.join("");
      const { quotes, notQuotes } = findQuotes(text);
      for (const { start, end, parts } of quotes) {
        expect(parts[0]!.start).toBe(start);
        expect(parts.at(-1)!.end).toBe(end);
        let last = 0;
        for (const part of parts) {
          expect(part.start).toBeGreaterThanOrEqual(last);
          expect(part.end).toBeGreaterThan(part.start);
          last = part.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }
      for (const { start, end } of notQuotes) expect(end).toBeGreaterThan(start);
    }),
  );
});
