import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { datedSpansOf, timexesOf } from "../layers/dates.ts";
import { readJsonl, sharedFile } from "../shared.ts";
import { type DatedSpan, scoreIntervals, toDays } from "./intervals.ts";
import { align, sameValue, scoreTimexes, type TimexDocument } from "./timexes.ts";

const file = (name: string) => sharedFile("gold", "dates", name);
const reference = (name: string) =>
  import(pathToFileURL(sharedFile("score", name)!).href) as Promise<Record<string, CallableFunction>>;

test("spans are matched one to one, equal ones first", () => {
  const gold = [
    { start: 0, end: 4 },
    { start: 5, end: 9 },
  ];
  const found = [
    { start: 5, end: 9 },
    { start: 0, end: 9 },
  ];
  expect(align(gold, found)).toEqual([1, 0]);
});

test("values are equal but for spelling", () => {
  expect(sameValue("2000-W6", "2000-W06")).toBe(true);
  expect(sameValue("1989-WXX", "1989-W40")).toBe(true);
  expect(sameValue("1989-W39", "1989-W40")).toBe(false);
});

test.each([
  ["2024-W47-WE", ["2024-11-23", "2024-11-24"]],
  ["2024-WI", ["2024-12-01", "2025-02-28"]],
  ["../2024-01-20", [null, "2024-01-20"]],
  ["-0043-03-15", ["-0043-03-15", "-0043-03-15"]],
  ["2024-02-30", null],
])("%s stands for %s", (value, days) => {
  expect(toDays(value)).toEqual(days);
});

test("a figure falls with a wrong value", () => {
  const text = "It rained on Monday.";
  const document = {
    doc_id: "a",
    dct: null,
    text,
    timexes: [{ start: 13, end: 19, type: "DATE", value: "2024-11-18" }],
  };
  const found = { start: 13, end: 19, type: "DATE", value: "2024-11-25" };
  expect(scoreTimexes([document], () => [found])).toMatchObject({ strict_f1: 100, value_f1: 0 });
});

test.skipIf(file("aquaint.jsonl") === null)("agrees with the reference scorer of values", async () => {
  const { score, leq } = await reference("dates.mjs");
  const documents = readJsonl<TimexDocument>(file("aquaint.jsonl")!);
  const byId = new Map(documents.map((document) => [document.doc_id, document]));
  const predicted = new Map(documents.map((document) => [document.doc_id, { timexes: timexesOf(document) }]));
  const ours = scoreTimexes(documents, timexesOf);
  expect(score!(byId, predicted)).toMatchObject({
    relF1: Number(ours.relaxed_f1.toFixed(2)),
    strF1: Number(ours.strict_f1.toFixed(2)),
    valueF1: Number(ours.value_f1.toFixed(2)),
  });
  expect(score!(byId, predicted, leq).valueF1).toBe(Number(ours.value_f1_lenient.toFixed(2)));
});

test.skipIf(file("gum-other.jsonl") === null)("agrees with the reference scorer of intervals", async () => {
  const { score } = await reference("intervals.mjs");
  const documents = readJsonl<TimexDocument<DatedSpan>>(file("gum-other.jsonl")!);
  const predicted = documents.map((document) => ({
    doc_id: document.doc_id,
    timexes: datedSpansOf(document),
  }));
  const ours = scoreIntervals(documents, datedSpansOf);
  expect(score!(documents, predicted).interval_f1).toBe(Number(ours.interval_f1.toFixed(1)));
});
