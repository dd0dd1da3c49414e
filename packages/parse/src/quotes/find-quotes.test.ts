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
  ["single marks alone", "‘We agreed,’ Marsh said."],
  ["straight single marks alone", "'We agreed,' Marsh said."],
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

test.each([
  ["one open mark after another", "“a "],
  ["straight marks", '"a" '],
  ["cues", "said that Marsh said "],
  ["relays", "Marsh, citing officials, said that "],
  ["commas", "a, "],
  ["single marks", "'A said,' "],
  ["NUL bytes", "\0"],
  ["lone surrogates", "\ud800"],
])("time grows with the length of the text: %s", (_, piece) => {
  const seconds = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length));
    const before = process.cpuUsage();
    findQuotes(text);
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1e6;
  };
  seconds(20_000);
  // a quadratic search would take a hundred times as long
  expect(seconds(200_000)).toBeLessThan(Math.max(0.05, seconds(20_000)) * 40);
});

const first = (text: string) => {
  const { quotes } = findQuotes(text);
  const cut = (span: { start: number; end: number } | null) => span && text.slice(span.start, span.end);
  return quotes.map((quote) => ({
    kind: quote.kind,
    words: quote.parts.map(cut).join(" | "),
    speaker: cut(quote.speaker),
    joint: quote.jointSpeakers.map(cut),
    addressee: cut(quote.addressee),
    relays: quote.relays.map((relay) => [cut(relay), relay.cueLemma]),
    when: cut(quote.saidWhen),
    where: cut(quote.saidWhere),
    medium: quote.saidMedium,
    inside: quote.inside,
  }));
};

test("indirect quotations", () => {
  expect(first("Ann Marsh said on Monday that the harbour would close in May.")).toMatchObject([
    { kind: "indirect", words: "that the harbour would close in May", speaker: "Ann Marsh", when: "Monday" },
  ]);
  expect(first("The harbour will close, according to the ministry.")).toMatchObject([
    { kind: "indirect", words: "The harbour will close", speaker: "the ministry" },
  ]);
});

test("whoever passes a statement on is no speaker", () => {
  expect(first("The Tribune, citing two officials, reported that the harbour would close.")).toMatchObject([
    { speaker: "two officials", relays: [["The Tribune", "report"]] },
  ]);
  expect(
    first("“We agreed,” Marsh said at a rally in Kelmouth, the Tribune reported. “It is done.”"),
  ).toMatchObject([
    {
      speaker: "Marsh",
      words: "We agreed, | It is done.",
      relays: [["the Tribune", "report"]],
      medium: "speech",
    },
  ]);
});

test("addressee, joint speakers, place and medium", () => {
  expect(
    first("“We agreed,” Ann Marsh and Tom Ives told the Kelmouth Post in an interview on Monday."),
  ).toMatchObject([
    {
      speaker: "Ann Marsh",
      joint: ["Tom Ives"],
      addressee: "the Kelmouth Post",
      when: "Monday",
      medium: "interview",
    },
  ]);
});

test("a quotation within a quotation", () => {
  expect(first("“She told me, ‘Go home and wait,’ and I went,” Marsh said.")).toMatchObject([
    { speaker: "Marsh", inside: null },
    { speaker: "She", words: "Go home and wait,", addressee: "me", inside: 0 },
  ]);
});

test("words that nobody said", () => {
  const { quotes, notQuotes } = findQuotes(
    "Thomas “Tip” Marsh owns “Harbour of My Heart” and the so-called “dock rats” club.",
  );
  expect(quotes).toEqual([]);
  expect(notQuotes.map(({ kind }) => kind)).toEqual(["nickname", "title", "term"]);
});

test("a short piece of a sentence that nobody is found to have said is a term", () => {
  const { quotes, notQuotes } = findQuotes(
    "The storm grew over the bay. It is one of the “major” storms of May.",
  );
  expect(quotes).toEqual([]);
  expect(notQuotes).toHaveLength(1);
});

test("whoever is said to have told it, by “as”", () => {
  const text =
    "In the 1960s she began to paint, working at night because the sun “lied to her,” as she told a reporter in 1990.";
  expect(told(text)).toEqual([["mixed", "lied to her,", "she", "told"]]);
});
