import fc from "fast-check";
import { expect, test } from "vitest";
import { eachWord } from "./each-word.ts";

const wordsOf = (text: string): string[] => {
  const words: string[] = [];
  eachWord(text, (start, end) => words.push(text.slice(start, end)));
  return words;
};

test.each(["", "Ölpreis", "“No,” she said; 3.5 p.c.", "東京 𝔘𝔫𝔦 ½ x", "half \ud835 of a letter", "naïve—so"])(
  "words are what the pattern matches: %j",
  (text) => {
    expect(wordsOf(text)).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? []);
  },
);

test("words are what the pattern matches in any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 40 }), (text) => {
      expect(wordsOf(text)).toEqual(text.match(/[\p{L}\p{N}]+/gu) ?? []);
    }),
    { seed: 7, numRuns: 500 },
  );
});
