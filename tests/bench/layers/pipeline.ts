import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { codeEvents, needsSyntax } from "@onrecord/events";
import { DatasetInfo, writeRelease } from "@onrecord/export";
import { link } from "@onrecord/link";
import { loadModel } from "@onrecord/model-en";
import { normalize } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";
import nlp from "compromise";
import { codeArticle, noMetadata } from "onrecord";
import { compare, cpuSeconds } from "../compare.ts";
import { makeCorpus } from "../corpus.ts";
import type { BenchLayer, Measure } from "../layer.ts";

const root = join(import.meta.dirname, "../../..");
const info = DatasetInfo.parse({ name: "bench" });
const nowhere = () => ({ write: () => {}, close: () => {} });

const megabytes = (texts: readonly string[]) =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;

/** A figure without a peer. */
const figure = (value: number, unit: string): Measure => ({
  ratio: null,
  min: null,
  max: null,
  peer: null,
  value,
  unit,
  floor_spread: 0,
});

/** Slope of the least-squares line through the logarithms: 1 is linear. */
export function exponent(points: readonly (readonly [size: number, cost: number])[]): number {
  const logs = points.map(([size, cost]) => [Math.log(size), Math.log(cost)] as const);
  const mean = (pick: 0 | 1) => logs.reduce((sum, point) => sum + point[pick], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const above = logs.reduce((sum, [a, b]) => sum + (a - x) * (b - y), 0);
  return above / logs.reduce((sum, [a]) => sum + (a - x) ** 2, 0);
}

async function measure(): Promise<Record<string, Measure>> {
  const model = await loadModel();
  // as many as make what a release costs once, and what a process costs before its code is warm, small beside them
  const texts = makeCorpus(120);
  const peerTexts = texts.slice(0, 10);
  const code = (some: readonly string[]) =>
    some.map((text, index) => codeArticle(text, noMetadata(`n${index}`), { model }));
  const whole = (some: readonly string[]) => writeRelease(link(code(some)), { info }, nowhere);
  const light = (some: readonly string[]) => {
    const articles = some.map((text, index) => {
      const article = normalize(parse(text), noMetadata(`n${index}`));
      return { ...article, events: [] };
    });
    return writeRelease(link(articles), { info }, nowhere);
  };
  const peer = {
    name: `compromise@${nlp.version}`,
    run: () => {
      for (const text of peerTexts) {
        const doc = nlp(text);
        doc.quotations().json();
        doc.people().json();
        doc.places().json();
        doc.organizations().json();
      }
    },
  };
  // the peer reads fewer texts, or the rounds would last minutes; its time counts per byte
  const scale = megabytes(texts) / megabytes(peerTexts);
  const against = (ours: () => unknown): Measure => {
    const { ratio, min, max, ...rest } = compare({ amount: megabytes(texts), unit: "MB/s", ours, peer });
    const perByte = (value: number | null) => (value === null ? null : value * scale);
    return { ...rest, ratio: perByte(ratio), min: perByte(min), max: perByte(max) };
  };
  return {
    whole: against(() => whole(texts)),
    without_syntax_and_events: against(() => light(texts)),
    ...stageShares(texts, model),
    ...scaling(code),
    ...startUp(),
  };
}

/** Which part of the time each stage takes. */
function stageShares(
  texts: readonly string[],
  model: Awaited<ReturnType<typeof loadModel>>,
): Record<string, Measure> {
  const lap = { parse: 0, syntax: 0, normalize: 0, events: 0, link: 0, export: 0 };
  const timed = <Result>(stage: keyof typeof lap, act: () => Result): Result => {
    let result: Result | undefined;
    lap[stage] += cpuSeconds(() => {
      result = act();
    });
    return result as Result;
  };
  for (let round = 0; round < 3; round++) {
    timed("parse", () => texts.map((text) => parse(text)));
    const parsed = timed("syntax", () => texts.map((text) => parse(text, { model, syntax: needsSyntax })));
    const normalized = timed("normalize", () =>
      parsed.map((article, index) => normalize(article, noMetadata(`n${index}`))),
    );
    const coded = timed("events", () => normalized.map(codeEvents));
    const linked = timed("link", () => link(coded));
    timed("export", () => writeRelease(linked, { info }, nowhere));
  }
  lap.syntax = Math.max(0, lap.syntax - lap.parse);
  const sum = Object.values(lap).reduce((total, seconds) => total + seconds, 0);
  return Object.fromEntries(
    Object.entries(lap).map(([stage, seconds]) => [`share_${stage}`, figure((100 * seconds) / sum, "%")]),
  );
}

/** With `ONRECORD_BENCH_LONG=1` a text of ten megabytes is read too, which takes minutes. */
const long = process.env.ONRECORD_BENCH_LONG === "1";

/** How time grows with the length of a text and with the number of texts. */
function scaling(code: (texts: readonly string[]) => unknown): Record<string, Measure> {
  const unit = makeCorpus(8).join("\n\n");
  const ofLength = (length: number) => unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
  const best = (task: () => unknown) => Math.min(...[0, 1, 2].map(() => cpuSeconds(task)));
  const lengths = [1000, 10_000, 100_000, 1_000_000, ...(long ? [10_000_000] : [])].map((length) => {
    // short texts many times over, as one alone takes less than the clock tells
    const texts = Array<string>(Math.max(1, 50_000 / length)).fill(ofLength(length));
    return [length, best(() => code(texts)) / texts.length] as const;
  });
  const numbers = [20, 40, 80, 160].map((count) => {
    const texts = makeCorpus(count);
    return [megabytes(texts), best(() => code(texts))] as const;
  });
  return {
    exponent_length: figure(exponent(lengths), "(1 is linear)"),
    exponent_number: figure(exponent(numbers), "(1 is linear)"),
  };
}

/** Milliseconds of `onrecord explain` on one article beyond Node's own start; the packages must be built. */
function startUp(): Record<string, Measure> {
  const command = join(root, "node_modules/.bin/onrecord");
  const article = join(root, "datasets/newswire-sample/raw/01-tribunal-application.txt");
  const run = (...args: string[]) => {
    const began = performance.now();
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
    if (status !== 0) throw new Error(`${args.join(" ")}: ${stderr}`);
    return performance.now() - began;
  };
  const rounds = Array.from({ length: 9 }, () => [run("-e", "0"), run(command, "explain", article)] as const);
  const beyond = rounds.map(([bare, explain]) => explain - bare).sort((a, b) => a - b);
  const bare = rounds.map(([time]) => time).sort((a, b) => a - b);
  const spread = ((bare.at(-2) ?? 0) - (bare[1] ?? 0)) / (bare[4] ?? 1);
  return { start_up: { ...figure(beyond[4] ?? Number.NaN, "ms"), floor_spread: spread } };
}

/** The whole way from raw text to all tables. */
export const pipeline: BenchLayer = { name: "pipeline", measure };
