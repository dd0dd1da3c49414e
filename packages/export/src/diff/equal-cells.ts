import { type Data, type Dictionary, type Struct, Type } from "apache-arrow";
import { isValid } from "../arrow/is-valid.ts";

/** Whether the value at an index of one column is that at an index of another of the same type. */
export type EqualCells = (a: Data, i: number, b: Data, j: number) => boolean;

/**
 * Compares two cells where they lie, without decoding text or building lists: the inner loop of a diff, which reads
 * both releases whole.
 */
export function equalCells(a: Data, i: number, b: Data, j: number): boolean {
  const valid = isValid(a, i);
  if (valid !== isValid(b, j)) return false;
  return !valid || (equalValues[a.typeId] as EqualCells)(a, i, b, j);
}

const equalNumbers: EqualCells = (a, i, b, j) => a.values[i] === b.values[j];

const equalValues: Readonly<Record<number, EqualCells>> = {
  [Type.Int]: equalNumbers,
  [Type.Float]: equalNumbers,
  [Type.Date]: equalNumbers,
  [Type.Bool]: (a, i, b, j) => bit(a, i) === bit(b, j),
  [Type.Utf8]: (a, i, b, j) => compareBytes(a, i, b, j) === 0,
  [Type.Dictionary]: (a, i, b, j) => dictionaryValue(a, i) === dictionaryValue(b, j),
  [Type.List]: (a, i, b, j) => {
    const [from, other] = [a.valueOffsets[i] as number, b.valueOffsets[j] as number];
    const length = (a.valueOffsets[i + 1] as number) - from;
    if ((b.valueOffsets[j + 1] as number) - other !== length) return false;
    for (let k = 0; k < length; k++) {
      if (!equalCells(a.children[0] as Data, from + k, b.children[0] as Data, other + k)) return false;
    }
    return true;
  },
  [Type.Struct]: (a, i, b, j) =>
    (a as Data<Struct>).children.every((child, index) => equalCells(child, i, b.children[index] as Data, j)),
};

const bit = ({ values, offset }: Data, index: number) =>
  ((values[(index + offset) >> 3] as number) >> ((index + offset) & 7)) & 1;

const dictionaryValue = (data: Data, index: number): string =>
  (data as Data<Dictionary>).dictionary?.get(data.values[index] as number) as string;

/** Orders two texts by their bytes in UTF-8. */
export function compareBytes(a: Data, i: number, b: Data, j: number): number {
  const [left, right] = [a.values as Uint8Array, b.values as Uint8Array];
  let at = a.valueOffsets[i] as number;
  let other = b.valueOffsets[j] as number;
  const [end, otherEnd] = [a.valueOffsets[i + 1] as number, b.valueOffsets[j + 1] as number];
  for (; at < end && other < otherEnd; at++, other++) {
    const difference = (left[at] as number) - (right[other] as number);
    if (difference !== 0) return difference;
  }
  return end - at - (otherEnd - other);
}

/** Orders two values of a key column. */
export function compareCells(a: Data, i: number, b: Data, j: number): number {
  if (a.typeId === Type.Utf8) return compareBytes(a, i, b, j);
  if (a.typeId !== Type.Dictionary) return (a.values[i] as number) - (b.values[j] as number);
  const [left, right] = [dictionaryValue(a, i), dictionaryValue(b, j)];
  return left === right ? 0 : left < right ? -1 : 1;
}
