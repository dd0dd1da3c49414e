import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { sharedFile } from "../shared.ts";
import { type GoldEvents, type PredictedEvent, scoreEvents } from "./events.ts";
import { type GoldSentence, scoreArguments, scoreFactuality, scoreTypes } from "./events-sentences.ts";

const scorer = sharedFile("score/events.mjs");
const sentenceScorer = sharedFile("score/events-sentences.mjs");
const seeds = sharedFile("gold/seeds/events.json");
const plv = sharedFile("gold/events/plv_train.jsonl");
const cameo = sharedFile("gold/events/cameo_ner_train.jsonl");
const uw = sharedFile("gold/events/fact_UW_dev.jsonl");

const jsonl = (rows: readonly object[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");

function reference(
  script: string,
  args: readonly string[],
  predictions: readonly object[],
  goldFirst: boolean,
) {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-score-"));
  try {
    const file = join(folder, "predictions.jsonl");
    writeFileSync(file, jsonl(predictions));
    const real = realpathSync(script);
    const argv = goldFirst ? [real, ...args, file] : [real, file, ...args];
    return JSON.parse(execFileSync(process.execPath, argv, { encoding: "utf8", maxBuffer: 1e8 }));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The gold itself, damaged in every way that the protocol counts. */
function damaged({ events }: GoldEvents): PredictedEvent[] {
  return events.flatMap((event, index): PredictedEvent[] => {
    const one: PredictedEvent = {
      doc: event.doc,
      type: index % 5 === 1 ? "AID" : event.type,
      mode: event.mode,
      actors:
        index % 4 === 2 ? [] : event.actors.map(({ name, country, sector }) => ({ name, country, sector })),
      recipients: index % 7 === 3 ? [{ name: "Nobody", country: null, sector: null }] : [...event.recipients],
      date: index % 6 === 4 ? { start: "1999-01-01", end: "1999-01-01" } : event.date,
      location: event.location,
      polarity: event.polarity,
      modality: event.modality,
      attribution: event.attribution,
      mentions: event.mentions.slice(0, 1),
      said: "",
    };
    return index % 8 === 5 ? [] : index % 9 === 6 ? [one, one] : [one];
  });
}

test.skipIf(!scorer || !seeds)("agrees with the reference scorer of the seeds", () => {
  const gold = JSON.parse(readFileSync(seeds!, "utf8")) as GoldEvents;
  const predictions = damaged(gold);
  const ours = scoreEvents(gold, predictions);
  const theirs = reference(scorer!, [seeds!], predictions, false);
  expect(ours.counts.tp).toBe(theirs.counts.tp);
  expect(ours.counts.fp).toBe(theirs.counts.fp);
  expect(ours.counts.fn).toBe(theirs.counts.fn);
  expect(ours.strictF1).toBeCloseTo(100 * theirs.strict.F1, 0);
  expect([ours.duplicates, ours.traps]).toEqual([theirs.duplicates, theirs.trap_hits]);
});

test.skipIf(!seeds)("gold against gold is perfect", () => {
  const gold = JSON.parse(readFileSync(seeds!, "utf8")) as GoldEvents;
  const same = gold.events.map(
    (event): PredictedEvent => ({ ...event, actors: [...event.actors], said: "" }),
  );
  expect(scoreEvents(gold, same)).toMatchObject({ detectionF1: 100, strictF1: 100, duplicates: 0, traps: 0 });
});

const read = (file: string): GoldSentence[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as GoldSentence);

test.skipIf(!sentenceScorer || !plv)("agrees with the reference scorer of types", () => {
  const gold = read(plv!);
  const predict = ({ events, id }: GoldSentence) => {
    const type = Number(id.replace(/\D/g, "")) % 3 === 0 ? "ACCUSE" : (events[0]?.code ?? "");
    return [{ start: 5, type: type === "YIELD" ? "RETREAT" : type, actors: [], recipients: [] }];
  };
  const ours = scoreTypes(gold, predict);
  const rows = gold.map((sentence) => ({ id: sentence.id, events: predict(sentence) }));
  expect(ours.macroF1).toBeCloseTo(reference(sentenceScorer!, ["types", plv!], rows, true).raw.macro_f1, 1);
});

test.skipIf(!sentenceScorer || !cameo)("agrees with the reference scorer of arguments", () => {
  const gold = read(cameo!);
  const predict = ({ text }: GoldSentence) => [
    {
      start: 0,
      type: "AID",
      actors: [{ start: 0, end: 12 }],
      recipients: text.length % 2 ? [{ start: 30, end: 44 }] : [],
    },
  ];
  const ours = scoreArguments(gold, predict);
  const rows = gold.map((sentence) => ({ id: sentence.id, events: predict(sentence) }));
  const theirs = reference(sentenceScorer!, ["arguments", cameo!], rows, true);
  expect(ours.sourceF1).toBeCloseTo(theirs.source.f1, 1);
  expect(ours.targetF1).toBeCloseTo(theirs.target.f1, 1);
});

test.skipIf(!sentenceScorer || !uw)("agrees with the reference scorer of factuality", () => {
  const gold = read(uw!);
  const value = (span: { start: number }) => (span.start % 7) - 3;
  const ours = scoreFactuality(gold, (_, triggers) => triggers.map(value));
  const rows = gold.map(({ id, events }) => ({
    id,
    spans: events.flatMap(({ trigger = [] }) =>
      trigger.map((span) => ({ ...span, factuality: value(span) })),
    ),
  }));
  expect(ours).toBeCloseTo(reference(sentenceScorer!, ["factuality", uw!], rows, true).r, 3);
});
