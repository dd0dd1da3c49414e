import { codeEvents } from "@onrecord/events";
import { type Metadata, normalize } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";
import fc from "fast-check";
import { cleanText } from "onrecord";
import { describe, expect, test } from "vitest";
import { newsTexts, oddMetadata } from "../fuzz/news.ts";
import { badSpans } from "../fuzz/spans.ts";

const runs = { seed: 20240507, numRuns: 150 };
const inputs = fc.tuple(
  newsTexts.map((text) => cleanText(text).text),
  oddMetadata,
) satisfies fc.Arbitrary<[string, Metadata]>;

describe("each stage only adds", () => {
  test("normalize keeps all that parse found, and leaves its input as it was", () => {
    fc.assert(
      fc.property(inputs, ([text, metadata]) => {
        const article = parse(text);
        const before = structuredClone(article);
        const normalized = normalize(article, metadata);
        expect(article).toEqual(before);
        expect(normalized).toMatchObject(before);
      }),
      runs,
    );
  });

  test("codeEvents keeps all that normalize found, and leaves its input as it was", () => {
    fc.assert(
      fc.property(inputs, ([text, metadata]) => {
        const normalized = normalize(parse(text), metadata);
        const before = structuredClone(normalized);
        const coded = codeEvents(normalized);
        expect(normalized).toEqual(before);
        expect(coded).toMatchObject(before);
      }),
      runs,
    );
  });
});

test("every span lies in the text and cuts no character in two, and the same comes twice", () => {
  fc.assert(
    fc.property(inputs, ([text, metadata]) => {
      const coded = codeEvents(normalize(parse(text), metadata));
      expect(coded.text).toBe(text);
      expect(badSpans(coded)).toEqual([]);
      expect(codeEvents(normalize(parse(text), metadata))).toEqual(coded);
    }),
    runs,
  );
});
