import { rows } from "./features.ts";
import { labelCount } from "./labels.ts";
import type { TaggerWeights } from "./tagger.ts";
import type { WordSets } from "./word-sets.ts";

/** What the part `names` of a model holds. */
export interface NamesModel {
  readonly weights: TaggerWeights;
  readonly sets: WordSets;
}

const magic = 0x314e524f;
const stepCount = labelCount * labelCount;

/**
 * Part `names` of a model: a mark, the sizes of the two word sets in bytes, the bias, the sets, the steps as 16-bit numbers, then
 * for each row with weights the distance from the last one and `labelCount` weights of a byte.
 */
export function packNames({ weights, sets }: NamesModel): Uint8Array {
  const bytes: number[] = [];
  let last = -1;
  for (let row = 0; row < rows; row++) {
    const own = weights.rows.subarray(row * labelCount, (row + 1) * labelCount);
    if (own.every((weight) => weight === 0)) continue;
    for (let gap = row - last - 1; ; gap -= 255) {
      bytes.push(Math.min(gap, 255));
      if (gap < 255) break;
    }
    for (const weight of own) bytes.push(weight & 255);
    last = row;
  }
  const head = new Int32Array([magic, sets.surnames.length, sets.common.length, weights.bias]);
  const steps = Int16Array.from(weights.steps);
  const parts = [
    new Uint8Array(head.buffer),
    sets.surnames,
    sets.common,
    new Uint8Array(steps.buffer),
    Uint8Array.from(bytes),
  ];
  const packed = new Uint8Array(parts.reduce((size, part) => size + part.length, 0));
  let at = 0;
  for (const part of parts) {
    packed.set(part, at);
    at += part.length;
  }
  return packed;
}

/** Reads the part `names` of a model. Throws when the bytes are of another kind. */
export function unpackNames(packed: Uint8Array): NamesModel {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength);
  if (packed.byteLength < 16 || view.getInt32(0, true) !== magic) {
    throw new Error("cannot read the part `names` of the model: expected the mark ORN1, got other bytes");
  }
  const surnames = packed.slice(16, 16 + view.getInt32(4, true));
  const common = packed.slice(16 + surnames.length, 16 + surnames.length + view.getInt32(8, true));
  let at = 16 + surnames.length + common.length;
  const steps = Float32Array.from({ length: stepCount }, (_, i) => view.getInt16(at + 2 * i, true));
  at += 2 * stepCount;
  const table = new Int8Array(rows * labelCount);
  const signed = new Int8Array(packed.buffer, packed.byteOffset, packed.byteLength);
  for (let row = -1; at < packed.length; ) {
    let gap = 0;
    let byte = packed[at++] as number;
    while (byte === 255) {
      gap += 255;
      byte = packed[at++] as number;
    }
    row += gap + byte + 1;
    for (let label = 0; label < labelCount; label++) table[row * labelCount + label] = signed[at++]!;
  }
  return { weights: { rows: table, steps, bias: view.getInt32(12, true) }, sets: { surnames, common } };
}
