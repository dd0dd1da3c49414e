import { pathToFileURL } from "node:url";
import { findQuotes } from "@onrecord/parse";
import { expect, test } from "vitest";
import { toSegments } from "../layers/quotes.ts";
import { readJsonl, sharedFile } from "../shared.ts";
import { scoreAttributions } from "./attributions.ts";
import { conditions, damage } from "./noise.ts";
import { notSpeechPrecision } from "./not-speech.ts";
import { f1, type GoldDocument, goldSegments, scoreQuotes } from "./quotes.ts";

const goldFile = sharedFile("gold", "quotes", "polnear.dev.jsonl");
const reference = (name: string) =>
  import(pathToFileURL(sharedFile("score", name)!).href) as Promise<Record<string, CallableFunction>>;
const gold = () => readJsonl<GoldDocument>(goldFile!).slice(0, 30);
const segments = ({ text }: { text: string }) => toSegments(findQuotes(text).quotes);
const number = (figures: string) => Number(/F1 (\S+)/.exec(figures)![1]);

test("the stretches in marks of one attribution", () => {
  const text = "“We agreed,” Marsh said. “We met.";
  const found = goldSegments({
    doc_id: "a",
    text,
    quotes: [
      {
        start: 0,
        end: text.length,
        spans: [
          { start: 0, end: 12 },
          { start: 25, end: text.length },
        ],
        kind: "direct",
        speaker_text: "Marsh",
        speaker_start: 13,
        speaker_end: 18,
        speaker_type: "name",
        cue: "said",
      },
    ],
  });
  expect([...found.values()].map(({ start, end }) => text.slice(start, end))).toEqual([
    "We agreed",
    "We met",
  ]);
});

test.skipIf(goldFile === null)(
  "agrees with the reference scorer of quotations beside the checkout",
  async () => {
    const { score } = await reference("quotes.mjs");
    const documents = gold();
    const theirs = score!(
      documents,
      documents.map((document) => ({
        doc_id: document.doc_id,
        quotes: segments(document).map(({ start, end, speaker }) => ({
          start,
          end,
          speaker_start: speaker?.start,
          speaker_end: speaker?.end,
        })),
      })),
    );
    const ours = scoreQuotes(documents, segments);
    expect(f1(ours.segments)).toBeCloseTo(number(theirs.exact), 0);
    expect(f1(ours.segments).toFixed(1)).toBe(number(theirs.exact).toFixed(1));
    expect(f1(ours.endToEnd).toFixed(1)).toBe(number(theirs.end2end_quote_and_speaker).toFixed(1));
  },
);

test.skipIf(goldFile === null)("agrees with the reference scorer of attributions", async () => {
  const { score } = await reference("attributions.mjs");
  const documents = gold();
  const predict = ({ text }: GoldDocument) =>
    findQuotes(text).quotes.map(({ reported, cue, speaker }) => ({ content: reported, cue, speaker }));
  const theirs = score!(
    documents,
    documents.map((document) => ({ doc_id: document.doc_id, quotes: predict(document) })),
  );
  const ours = scoreAttributions(documents, predict);
  for (const kind of ["content", "source", "cue"] as const) {
    expect(f1(ours[kind]).toFixed(1)).toBe(theirs[kind].f1.toFixed(1));
  }
});

test.skipIf(goldFile === null)("damages texts as the reference does", async () => {
  const reference_ = await reference("noise.mjs");
  const documents = gold();
  for (const condition of Object.keys(conditions)) {
    const theirs = reference_.damaged!(documents, condition) as GoldDocument[];
    expect(damage(documents, condition).map(({ text }) => text)).toEqual(theirs.map(({ text }) => text));
  }
});

test.skipIf(goldFile === null)("agrees with the reference on what is not speech", async () => {
  const { score } = await reference("not-speech.mjs");
  const documents = gold();
  const predict = ({ text }: GoldDocument) =>
    findQuotes(text).quotes.flatMap(({ parts }) =>
      parts.map((part) => ({ ...part, score: part.end - part.start })),
    );
  const theirs = score!(
    documents,
    documents.map((document) => ({ doc_id: document.doc_id, stretches: predict(document) })),
  );
  expect(notSpeechPrecision(documents, predict).toFixed(1)).toBe(theirs.not_speech_precision.toFixed(1));
});
