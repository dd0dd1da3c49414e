import fc from "fast-check";
import { expect, test } from "vitest";
import { findParagraphs } from "../sentences/find-paragraphs.ts";
import { findSentences } from "../sentences/find-sentences.ts";
import { findTokens } from "./find-tokens.ts";

const tokensOf = (text: string) => {
  const table = findTokens(text, findSentences(text, findParagraphs(text)));
  return Array.from({ length: table.length }, (_, index) => text.slice(table.start[index], table.end[index]));
};

test.each([
  ["The mayor’s aide didn’t say why.", "The mayor ’s aide did n’t say why ."],
  ["We cannot, can't and won't pay.", "We can not , ca n't and wo n't pay ."],
  ["It's what they'd've said", "It 's what they 'd 've said"],
  ["The teachers' union struck.", "The teachers ' union struck ."],
  ["A six-year, non-binding deal", "A six - year , non-binding deal"],
  ["U.S. talks with Gen. R. Oduya ended.", "U.S. talks with Gen. R. Oduya ended ."],
  ["He left the U.S.", "He left the U.S."],
  ["She joined Harlow Inc. in May.", "She joined Harlow Inc. in May ."],
  ["at 9:30 a.m. on 11/28/2021", "at 9:30 a.m. on 11/28/2021"],
  ["at 7:30pm, 12km away", "at 7:30 pm , 12 km away"],
  ["worth $3,500.75 or £2bn", "worth $ 3,500.75 or £ 2 bn"],
  ["rose 4.5% to US$90", "rose 4.5 % to US$ 90"],
  ["Notes [1,2] and 1,234", "Notes [ 1 , 2 ] and 1,234"],
  ["See https://example.org/a-b?c=1.", "See https://example.org/a-b?c=1 ."],
  ["Mail press.desk@example.org, please", "Mail press.desk@example.org , please"],
  ["Mr O’Brien of Shi'ite Sadr-era Basra", "Mr O’Brien of Shi'ite Sadr - era Basra"],
  ["``We lost,'' she said -- twice...", "`` We lost , '' she said -- twice ..."],
  ["the ’90s and rock ’n’ roll", "the ’90s and rock ’n ’ roll"],
  ["and/or AT&T", "and / or AT&T"],
  ["Call 555-0142 or 020-555-0142", "Call 555-0142 or 020-555-0142"],
  ["#budget @council 👩‍🚒🏽 🇳🇴!", "#budget @council 👩‍🚒🏽 🇳🇴 !"],
  ["Why?! No.", "Why ?! No ."],
  ["cafe\u0301s reopen", "cafe\u0301s reopen"],
])("%s", (text, expected) => {
  expect(tokensOf(text).join(" ")).toBe(expected);
});

const raw = fc.string({
  unit: fc.oneof(
    fc.constantFrom(..." \n\t.,!?'’\"-“”()[]$@#:/\\…`&%"),
    fc.constantFrom(
      "said",
      "U.S.",
      "Mr.",
      "n't",
      "9",
      "1,000",
      "http://a.b",
      "é",
      "e\u0301",
      "日本",
      "👩‍🚒",
      "\ud83d",
      "\udc69",
    ),
    fc.string({ unit: "binary", maxLength: 2 }),
  ),
  maxLength: 60,
});

test("every character belongs to one token or is white space between them", () => {
  fc.assert(
    fc.property(raw, (text) => {
      const sentences = findSentences(text, findParagraphs(text));
      const { length, start, end, sentence } = findTokens(text, sentences);
      let from = 0;
      for (let index = 0; index < length; index++) {
        expect(text.slice(from, start[index])).toMatch(/^\s*$/);
        expect(end[index]).toBeGreaterThan(start[index]!);
        expect(start[index]).toBeGreaterThanOrEqual(sentences[sentence[index]!]!.start);
        expect(end[index]).toBeLessThanOrEqual(sentences[sentence[index]!]!.end);
        from = end[index]!;
      }
      expect(text.slice(from)).toMatch(/^\s*$/);
    }),
    { seed: 7, numRuns: 500 },
  );
});

test.each([
  ["no spaces", "a".repeat(400_000)],
  ["only points", ".".repeat(400_000)],
  ["only quotation marks", "'\"".repeat(200_000)],
  ["joined by marks", "a-b.c'd/e&f_g@h:1,2".repeat(20_000)],
  ["lone surrogates", "\ud800 \udfff".repeat(100_000)],
  ["lines", "word\n".repeat(80_000)],
  ["long lines without spaces", `${"x".repeat(60)}\n`.repeat(6_000)],
  ["one sentence", "and then the council met ".repeat(16_000)],
  ["stops", "no. ".repeat(100_000)],
  ["references", "Done. [1][2][3]".repeat(20_000)],
])("%s take linear time", (_, text) => {
  const started = performance.now();
  tokensOf(text);
  expect(performance.now() - started).toBeLessThan(4000);
});
