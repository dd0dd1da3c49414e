import { Readable } from "node:stream";
import { gzipSync } from "node:zlib";
import { DatasetInfo, writeRelease } from "@onrecord/export";
import { link } from "@onrecord/link";
import fc from "fast-check";
import {
  cleanText,
  codeArticle,
  defaultLimits,
  type InputFormat,
  inputFormats,
  type Problem,
  type RawArticle,
  readInputs,
  toHtml,
  toTerminal,
} from "onrecord";
import { newsTexts, oddMetadata } from "./news.ts";
import { badSpans } from "./spans.ts";

/** What must hold of whatever comes in; `check` throws where it does not. */
export interface FuzzProperty {
  readonly name: string;
  readonly property: fc.IRawProperty<unknown>;
}

/** A text of a few kilobytes must be done by then, on a busy machine as well. */
const slowest = 5000;

const inTime = <Result>(run: () => Result): Result => {
  const began = performance.now();
  const result = run();
  const took = performance.now() - began;
  if (took > slowest) throw new Error(`took ${Math.round(took)} ms`);
  return result;
};

const equal = (one: unknown, other: unknown, what: string) => {
  if (JSON.stringify(one) !== JSON.stringify(other)) throw new Error(`${what} differs`);
};

const articles = fc.array(
  fc.tuple(
    newsTexts.map((text) => cleanText(text).text).filter((text) => text.trim() !== ""),
    oddMetadata,
  ),
  { minLength: 1, maxLength: 3 },
);

const stages: FuzzProperty = {
  name: "texts through every stage into a release, twice the same",
  property: fc.property(articles, (inputs) => {
    const code = () =>
      inputs.map(([text, metadata], index) =>
        codeArticle(text, { ...metadata, source: `${index} ${metadata.source}` }),
      );
    const coded = inTime(code);
    const bad = coded.flatMap(badSpans);
    if (bad.length > 0) throw new Error(`bad spans: ${bad.join(", ")}`);
    equal(code(), coded, "the second run");
    const hashes = [coded, coded.toReversed()].map((some) => {
      const info = DatasetInfo.parse({ name: "fuzz" });
      return writeRelease(link(some), { info }, () => ({ write: () => {}, close: () => {} })).files;
    });
    equal(hashes[1], hashes[0], "the release of another order");
  }),
};

const shown: FuzzProperty = {
  name: "nothing in a text steers a terminal or a page",
  property: fc.property(newsTexts, oddMetadata, (text, metadata) => {
    const article = codeArticle(cleanText(text).text, metadata);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
    const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
    if (controls.test(toTerminal(article))) throw new Error("a control character is printed");
    const page = toHtml(article, 1);
    if (controls.test(page)) throw new Error("a control character stands in the page");
    const tags = new Set(Array.from(page.matchAll(/<\/?([a-z0-9]+)/gi), ([, tag]) => tag));
    for (const tag of ["article", "header", "h1", "p", "section", "ol", "li", "code", "mark"])
      tags.delete(tag);
    if (tags.size > 0) throw new Error(`the text made tags: ${[...tags].join(", ")}`);
  }),
};

const records = fc.oneof(
  fc.json(),
  fc
    .record({ id: fc.jsonValue(), text: fc.oneof(newsTexts, fc.jsonValue()) })
    .map((record) => JSON.stringify(record)),
  fc.array(fc.string({ unit: "binary" }), { maxLength: 4 }).map((cells) => cells.join(",")),
  newsTexts.map((text) => `id,text\n1,"${text}"`),
);
const bytes = fc
  .tuple(
    fc.array(
      fc.oneof(
        records.map((record) => Buffer.from(record)),
        fc.uint8Array({ maxLength: 60 }),
      ),
      { maxLength: 5 },
    ),
    fc.constantFrom("\n", "\r\n", "\r", ""),
    fc.boolean(),
    fc.option(fc.nat(400)),
  )
  .map(([parts, lineEnd, zipped, cut]) => {
    const joined = Buffer.concat(parts.flatMap((part) => [Buffer.from(part), Buffer.from(lineEnd)]));
    const whole = zipped ? gzipSync(joined) : joined;
    return cut === null ? whole : whole.subarray(0, cut);
  });

const formats: fc.Arbitrary<InputFormat | null> = fc.option(fc.constantFrom(...inputFormats));

const readsInputs = fc.asyncProperty(bytes, formats, async (input, format) => {
  const told: Problem[] = [];
  const tell = (problem: Problem) => void told.push(problem);
  const reporter = { skip: tell, warn: tell };
  const options = { reporter, limits: defaultLimits, map: {}, format, metadata: null };
  const found: RawArticle[] = [];
  for await (const article of readInputs(["-"], { ...options, stdin: Readable.from([input]) })) {
    found.push(article);
  }
  if (found.some(({ text }) => /\p{Surrogate}|\r/u.test(text))) throw new Error("a text is not clean");
  if (told.some(({ message }) => message === "")) throw new Error("a problem says nothing");
  if (found.length === 0 && told.length === 0) throw new Error("an input vanished without a word");
});

const inputs: FuzzProperty = {
  name: "bytes as an input of any format: articles, or problems told in a line",
  property: readsInputs,
};

/** All that is tried, in order. */
export const fuzzProperties: readonly FuzzProperty[] = [stages, shown, inputs];
