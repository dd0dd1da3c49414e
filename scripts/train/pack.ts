import { writeAscending, writePacked } from "../../packages/parse/src/syntax/bytes.ts";
import { makeFeatureTable, packTable, payloadMask } from "../../packages/parse/src/syntax/feature-table.ts";
import { openFirst } from "../../packages/parse/src/syntax/model.ts";
import {
  denseBit,
  denseWidth,
  largestMoveWeight,
  packWeights,
} from "../../packages/parse/src/syntax/rows.ts";
import type { Perceptron } from "./perceptron.ts";
import type { TrainedSyntax } from "./syntax.ts";

/** Weights smaller than these are dropped. */
export interface Pruning {
  readonly tag: number;
  readonly move: number;
  readonly label: number;
}

type Section = readonly [name: string, bytes: Uint8Array];

const unsigned = (a: number, b: number) => (a >>> 0) - (b >>> 0);

function scaleOf({ weights }: Perceptron, largest: number): number {
  let most = 0;
  for (const weight of weights) most = Math.max(most, Math.abs(weight));
  return largest / most;
}

interface Row {
  readonly hash: number;
  readonly weights: Int8Array;
}

const strengthOf = ({ weights }: Row) => weights.reduce((sum, weight) => sum + Math.abs(weight), 0);

/** Rows with their weights rounded, the strongest first; weights below `least` are 0, empty rows dropped. */
function quantized(
  { index, labels, weights }: Perceptron,
  scale: number,
  largest: number,
  least: number,
): Row[] {
  return Array.from(index.hashes, (hash, number) => ({
    hash,
    weights: Int8Array.from({ length: labels }, (_, label) => {
      const weight = weights[number * labels + label]!;
      if (Math.abs(weight) < least) return 0;
      return Math.max(-largest, Math.min(largest, Math.round(weight * scale)));
    }),
  }))
    .map((row) => ({ row, strength: strengthOf(row) }))
    .filter(({ strength }) => strength > 0)
    .sort((a, b) => b.strength - a.strength || unsigned(a.row.hash, b.row.hash))
    .map(({ row }) => row);
}

const hashesOf = (rows: readonly Row[]) => Int32Array.from(rows, ({ hash }) => hash);

/** Slots for a feature. A small table of tags is faster by a half, and one word in three thousand gets another tag by it. */
const tagRoom = 1.1;
const room = 2.5;

/** Rows with a weight other than 0 for a larger share of the labels are kept dense. */
const denseShare = 0.15;

/** `order` is the label of each column. */
function rowSections(
  name: string,
  perceptron: Perceptron,
  least: number,
  order: ArrayLike<number>,
  slotsEach: number,
): Section[] {
  const columns = Array.from(order);
  const rows = quantized(perceptron, scaleOf(perceptron, 127), 127, least).map(({ hash, weights }) => ({
    hash,
    weights: Int8Array.from(columns, (label) => weights[label]!),
  }));
  const placed = makeFeatureTable(
    hashesOf(rows),
    Int32Array.from(rows, (_, number) => number + 1),
    slotsEach,
  );
  const packed = [0];
  const dense: number[] = [];
  let denseRows = 0;
  // Features that found no slot need no entries.
  const slots = placed.slots.map((slot) => {
    if (slot === 0) return 0;
    const { weights } = rows[(slot & payloadMask) - 1]!;
    const entries = [...weights.entries()].filter(([, weight]) => weight !== 0);
    if (entries.length > weights.length * denseShare) {
      for (let label = 0; label < denseWidth(weights.length) * 4; label++)
        dense.push((weights[label] ?? 0) + 128);
      return (slot & ~payloadMask) | denseBit | denseRows++;
    }
    const start = packed.length;
    packed.push(entries.length, ...entries.map(([label, weight]) => (label << 8) | (weight & 0xff)));
    return (slot & ~payloadMask) | start;
  });
  if (packed.length > denseBit) {
    throw new Error(
      `cannot pack the weights of “${name}”: expected ${denseBit} entries at most, got ${packed.length}`,
    );
  }
  return [
    [`${name}-table`, packTable({ ...placed, slots })],
    [`${name}-entries`, new Uint8Array(Int16Array.from(packed).buffer)],
    [`${name}-dense`, Uint8Array.from(dense)],
  ];
}

/** The three weights of a feature in its slot; where room is short, those that add up to little are left out. */
function moveSection(rows: readonly Row[]): Section {
  const isWeak = (row: Row) => (strengthOf(row) > 4 ? 0 : 1);
  const order = rows.toSorted((a, b) => isWeak(a) - isWeak(b) || unsigned(a.hash, b.hash));
  const payloads = Int32Array.from(order, ({ weights: [a, b, c] }) => packWeights(a!, b!, c!));
  return ["move-table", packTable(makeFeatureTable(hashesOf(order), payloads, room))];
}

/** The part `syntax` of a model as bytes. */
export function packSyntax({ tagger, lemmas, parser }: TrainedSyntax, least: Pruning): Uint8Array {
  const { ambiguity, open, tags } = tagger.dictionary;
  const habits = [...tagger.dictionary.habits].sort(([a], [b]) => unsigned(a, b));
  const words = [...ambiguity].sort(([a], [b]) => unsigned(a, b));
  const allowed = [...tags].sort(([a], [b]) => unsigned(a, b));
  const rules = [...lemmas.rules].sort(([a], [b]) => unsigned(a, b));
  const sole = Array.from(parser.soleLabels.keys()).filter((pair) => parser.soleLabels[pair]! > 0);
  const moves = quantized(
    parser.moves,
    scaleOf(parser.moves, largestMoveWeight),
    largestMoveWeight,
    least.move,
  );
  return writePacked({ tags: tagger.labels, relations: parser.relations, scripts: lemmas.scripts }, [
    ["ambiguity-keys", writeAscending(Int32Array.from(words, ([hash]) => hash))],
    ["ambiguity-classes", Uint8Array.from(words.flatMap(([, number]) => [number & 0xff, number >> 8]))],
    ["allowed-keys", writeAscending(Int32Array.from(allowed, ([hash]) => hash))],
    ["allowed-counts", Uint8Array.from(allowed, ([, list]) => list.length)],
    ["allowed-tags", Uint8Array.from(allowed.flatMap(([, list]) => [...list]))],
    ["habit-keys", writeAscending(Int32Array.from(habits, ([hash]) => hash))],
    ["habit-tags", Uint8Array.from(habits, ([, tag]) => tag)],
    ["open-tags", Uint8Array.from(open)],
    ...rowSections("tag", tagger.perceptron, least.tag, openFirst(open, tagger.labels.length), tagRoom),
    moveSection(moves),
    ["lemma-keys", writeAscending(Int32Array.from(rules, ([hash]) => hash))],
    ["lemma-scripts", Uint8Array.from(rules.flatMap(([, script]) => [script & 0xff, script >> 8]))],
    ["sole-pairs", Uint8Array.from(sole.flatMap((pair) => [pair & 0xff, pair >> 8]))],
    ["sole-labels", Uint8Array.from(sole, (pair) => parser.soleLabels[pair]! - 1)],
    ...rowSections("label", parser.labels, least.label, [...parser.relations.keys()], room),
  ]);
}
