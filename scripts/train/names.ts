import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { readEntries } from "../../packages/gazetteer/src/read.ts";
import type { Active } from "../../packages/normalize/src/entities/detect/features.ts";
import { labelCount, nameTypes, toLabel } from "../../packages/normalize/src/entities/detect/labels.ts";
import { packNames } from "../../packages/normalize/src/entities/detect/names-model.ts";
import type { Signals } from "../../packages/normalize/src/entities/detect/signals.ts";
import type { TaggerWeights } from "../../packages/normalize/src/entities/detect/tagger.ts";
import { bitOf, type WordSets } from "../../packages/normalize/src/entities/detect/word-sets.ts";
import { foldedHash } from "../../packages/normalize/src/scan/hash.ts";
import { readConllu } from "../../tests/score/protocols/conllu.ts";
import {
  coreOfName,
  type NamedText,
  readConllNames,
  readGumNames,
} from "../../tests/score/protocols/names.ts";
import { sharedFile } from "../../tests/score/shared.ts";
import { type ChainWeights, trainChain } from "./chain.ts";
import { readGapExamples, readTreebankExamples } from "./half-labelled-names.ts";
import { type Example, toActive } from "./name-example.ts";
import { readNews } from "./news-names.ts";
import { makeRandom } from "./random.ts";
import { type NameStock, swapNames } from "./swap-names.ts";

const required = (...path: string[]): string => {
  const file = sharedFile(...path);
  if (!file) throw new Error(`cannot train names: expected ${path.at(-1)} beside the checkout, found none`);
  return file;
};

/** How often the texts written for this count. */
const newsTimes = 3;
/** How often each text is learned from once more with other names. */
const swapTimes = 2;

/** Texts under open licences with typed names; the few of politics, and news, count several times. */
export const readTexts = (): NamedText[] => [
  ...readGumNames(required("gold", "syntax", "gumfree-train.conllu")).filter(
    ({ doc_id }) => !doc_id.includes("conversation"),
  ),
  ...[1, 2, 3].flatMap(() => readConllNames(required("gold", "entities", "crossner-politics.train.txt"))),
  ...readConllNames(required("gold", "entities", "wnut17.train.conll")),
  ...Array.from({ length: newsTimes }, readNews).flat(),
];

/** Names as tokens: those whose ends are token ends. */
function goldLabels(signals: Signals, { text, names }: NamedText, active: Active): Uint8Array {
  const { tokens } = signals;
  const startAt = new Map(Array.from(tokens.start, (start, i) => [start, i]));
  const endAt = new Map(Array.from(tokens.end, (end, i) => [end, i]));
  const labels = new Uint8Array(tokens.length);
  for (const name of names) {
    const { start, end } = coreOfName(text, name, name.type);
    const from = startAt.get(start);
    const to = endAt.get(end);
    const type = ["PER", "ORG", "LOC"].indexOf(name.type);
    if (from === undefined || to === undefined || to < from) continue;
    for (let i = from; i <= to; i++) {
      labels[i] = toLabel(type, from === to ? "single" : i === from ? "begin" : i === to ? "last" : "inside");
    }
  }
  const isActive = new Uint8Array(tokens.length);
  for (const token of active.tokens) isActive[token] = 1;
  for (let i = 0; i < tokens.length; i++) {
    if (!labels[i] || isActive[i]) continue;
    // a name with a token that is never active is left out whole
    let from = i;
    while (from > 0 && labels[from - 1] && tokens.sentence[from - 1] === tokens.sentence[i]) from--;
    for (let j = from; j < tokens.length && labels[j]; j++) labels[j] = 0;
  }
  return Uint8Array.from(active.tokens, (token) => labels[token] as number);
}

export function toExample(document: NamedText, sets: WordSets): Example {
  const { signals, active } = toActive(document.text, sets);
  return { active, gold: goldLabels(signals, document, active) };
}

/** A set of words as a bitmap of `size` bytes. */
function toBitmap(words: Iterable<string>, size: number): Uint8Array {
  const bitmap = new Uint8Array(size);
  for (const word of words) {
    const bit = bitOf(bitmap, foldedHash(word, 0, word.length));
    bitmap[bit >>> 3]! |= 1 << (bit & 7);
  }
  return bitmap;
}

const readList = (name: string): string[] =>
  gunzipSync(readFileSync(required("sources", name)))
    .toString("utf8")
    .split(/\r?\n/)
    .filter((word) => word !== "");

/** Names of open lists, the places of the gazetteer, and the words that the open treebanks write small at least three times. */
export function readStock(): NameStock {
  const counts = new Map<string, number>();
  for (const name of ["ewt-train", "gumfree-train"]) {
    for (const { document, forms } of readConllu(required("gold", "syntax", `${name}.conllu`))) {
      if (document.includes("conversation")) continue;
      for (const form of forms)
        if (/^[a-z][a-z'-]*$/.test(form)) counts.set(form, (counts.get(form) ?? 0) + 1);
    }
  }
  return {
    given: readList("names-first.txt.gz"),
    surnames: readList("names-last.txt.gz"),
    places: readEntries()
      .filter(({ type, name }) => type === "place" && /^[A-Z][a-z]+$/.test(name))
      .map(({ name }) => name),
    common: new Set([...counts].filter(([, count]) => count >= 3).map(([word]) => word)),
  };
}

const toSets = ({ surnames, common }: NameStock): WordSets => ({
  surnames: toBitmap(surnames, 1 << 17),
  common: toBitmap(common, 1 << 14),
});

/** Rows whose weights are all this small, of 127, are left out. */
const faint = 2;

/** Weights as bytes: the largest as 127, what rounds to nothing and faint rows left out; steps at the same scale. */
export function quantize({ rows, steps }: ChainWeights, bias: number): TaggerWeights {
  const largest = rows.reduce((size, weight) => Math.max(size, Math.abs(weight)), 1);
  const scale = 127 / largest;
  const bytes = Int8Array.from(rows, (weight) => Math.round(weight * scale));
  for (let at = 0; at < bytes.length; at += labelCount) {
    const row = bytes.subarray(at, at + labelCount);
    if (row.every((weight) => Math.abs(weight) <= faint)) row.fill(0);
  }
  return {
    rows: bytes,
    steps: Float32Array.from(steps, (weight) => Math.round(weight * scale)),
    bias: Math.round(bias * scale),
  };
}

/** Halfway between two taggers: the sure one, and the one that has also seen half-labelled texts and dares more. */
const mean = (a: ChainWeights, b: ChainWeights): ChainWeights => ({
  rows: a.rows.map((weight, i) => (weight + b.rows[i]!) / 2),
  steps: a.steps.map((weight, i) => (weight + b.steps[i]!) / 2),
});

const options = { epochs: 8, dropout: 0.6, rate: 0.1, seed: 1 };
/** Taken from the score of “no name”, in natural logarithms. */
const bias = 0.5;

/** Trains the part `names` of the model and gives its bytes. */
export function trainNames(log: (line: string) => void): Uint8Array {
  const stock = readStock();
  const sets = toSets(stock);
  const texts = readTexts();
  const random = makeRandom(3);
  const swapped = Array.from({ length: swapTimes }, () =>
    texts.map((text) => swapNames(text, stock, random)),
  ).flat();
  const examples = [...texts, ...swapped].map((text) => toExample(text, sets));
  log(`names: ${examples.length} texts, ${nameTypes.length} types`);
  const narrow = trainChain(examples, options, log);
  const first = quantize(narrow, bias);
  const half = [
    ...readGapExamples(required("gold", "entities", "gap-development.tsv"), sets, first),
    ...readTreebankExamples(required("gold", "syntax", "ewt-train.conllu"), sets, first),
  ];
  const wide = trainChain([...examples, ...half], options, log);
  return packNames({ weights: quantize(mean(narrow, wide), bias), sets });
}
