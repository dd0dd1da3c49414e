import { writeAscending, writePacked } from "../../packages/parse/src/syntax/bytes.ts";
import { makeFeatureTable, packTable } from "../../packages/parse/src/syntax/feature-table.ts";
import { largestMoveWeight, packWeights } from "../../packages/parse/src/syntax/rows.ts";
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

/** Rows in ascending order of their hashes, each with its weights rounded; those below `least` are 0, empty rows dropped. */
function quantized({ index, labels, weights }: Perceptron, scale: number, largest: number, least: number) {
  const order = Array.from(index.hashes.keys()).sort((a, b) => unsigned(index.hashes[a]!, index.hashes[b]!));
  return order.flatMap((number) => {
    const row = Int8Array.from({ length: labels }, (_, label) => {
      const weight = weights[number * labels + label]!;
      if (Math.abs(weight) < least) return 0;
      return Math.max(-largest, Math.min(largest, Math.round(weight * scale)));
    });
    return row.some((weight) => weight !== 0) ? [{ hash: index.hashes[number]!, row }] : [];
  });
}

function sparseSections(name: string, perceptron: Perceptron, least: number): Section[] {
  const rows = quantized(perceptron, scaleOf(perceptron, 127), 127, least);
  const entries = rows.map(({ row }) => Array.from(row.entries()).filter(([, weight]) => weight !== 0));
  const packed = [0];
  const starts = entries.map((list) => {
    const start = packed.length;
    packed.push(list.length, ...list.map(([label, weight]) => (label << 8) | (weight & 0xff)));
    return start;
  });
  const hashes = Int32Array.from(rows, ({ hash }) => hash);
  const table = makeFeatureTable(hashes, Int32Array.from(starts), (row) => entries[row]!.length > 1);
  return [
    [`${name}-table`, packTable(table)],
    [`${name}-entries`, new Uint8Array(Int16Array.from(packed).buffer)],
  ];
}

/** The three weights of a feature in its slot; where room is short, those that add up to little are left out. */
function moveSection(rows: readonly { readonly hash: number; readonly row: Int8Array }[]): Section {
  const hashes = Int32Array.from(rows, ({ hash }) => hash);
  const payloads = Int32Array.from(rows, ({ row }) => packWeights(row[0]!, row[1]!, row[2]!));
  const isStrong = (at: number) => rows[at]!.row.reduce((sum, weight) => sum + Math.abs(weight), 0) > 4;
  return ["move-table", packTable(makeFeatureTable(hashes, payloads, isStrong))];
}

/** The part `syntax` of a model as bytes. */
export function packSyntax({ tagger, lemmas, parser }: TrainedSyntax, least: Pruning): Uint8Array {
  const { ambiguity, tags } = tagger.dictionary;
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
    ...sparseSections("tag", tagger.perceptron, least.tag),
    moveSection(moves),
    ["lemma-keys", writeAscending(Int32Array.from(rules, ([hash]) => hash))],
    ["lemma-scripts", Uint8Array.from(rules.flatMap(([, script]) => [script & 0xff, script >> 8]))],
    ["sole-pairs", Uint8Array.from(sole.flatMap((pair) => [pair & 0xff, pair >> 8]))],
    ["sole-labels", Uint8Array.from(sole, (pair) => parser.soleLabels[pair]! - 1)],
    ...sparseSections("label", parser.labels, least.label),
  ]);
}
