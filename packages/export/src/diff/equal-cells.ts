import { type Data, type Dictionary, type Struct, Type } from "apache-arrow";
import { isValid } from "../arrow/is-valid.ts";

/** Whether as many cells from an index of one column on are those from an index of another on. */
export type EqualCells = (i: number, j: number, count: number) => boolean;

/** From this many bytes on a call into native code is worth it. */
const worthNative = 32;

/**
 * Makes the comparison of stretches of two columns of one type, where they lie, without decoding text or building lists:
 * the inner loop of a diff, which reads both releases whole. Text of many cells is compared at once. One function for each
 * kind of column, so that each sees one kind of array.
 */
export function createEqualCells(a: Data, b: Data): EqualCells {
  const equal = createEqualValues(a, b);
  if (a.nullCount === 0 && b.nullCount === 0) return equal;
  if (a.nullCount === a.length && b.nullCount === b.length) return () => true;
  return (i, j, count) => {
    let valid = 0;
    for (let k = 0; k < count; k++) {
      const there = isValid(a, i + k);
      if (there !== isValid(b, j + k)) return false;
      if (there) valid++;
    }
    if (valid === count) return equal(i, j, count);
    if (valid === 0) return true;
    for (let k = 0; k < count; k++) if (isValid(a, i + k) && !equal(i + k, j + k, 1)) return false;
    return true;
  };
}

function createEqualValues(a: Data, b: Data): EqualCells {
  switch (a.typeId) {
    case Type.Utf8:
      return createEqualText(a, b);
    case Type.List:
      return createEqualLists(a, b);
    case Type.Struct: {
      const fields = (a as Data<Struct>).children.map((child, index) =>
        createEqualCells(child, b.children[index] as Data),
      );
      return (i, j, count) => fields.every((equal) => equal(i, j, count));
    }
    case Type.Dictionary:
      return createEqualWords(a as Data<Dictionary>, b as Data<Dictionary>);
    case Type.Bool:
      return each((i, j) => bit(a, i) === bit(b, j));
    case Type.Float: {
      const [left, right] = [a.values as Float64Array, b.values as Float64Array];
      return each((i, j) => left[i] === right[j]);
    }
    default: {
      const [left, right] = [a.values as Int32Array, b.values as Int32Array];
      return (i, j, count) => {
        for (let k = 0; k < count; k++) if (left[i + k] !== right[j + k]) return false;
        return true;
      };
    }
  }
}

const each =
  (equal: (i: number, j: number) => boolean): EqualCells =>
  (i, j, count) => {
    for (let k = 0; k < count; k++) if (!equal(i + k, j + k)) return false;
    return true;
  };

/** Two dictionaries may have their words in another order: each index is looked up once. */
function createEqualWords(a: Data<Dictionary>, b: Data<Dictionary>): EqualCells {
  const words = new Map(Array.from(a.dictionary ?? [], (word, index) => [word, index]));
  const indexes = Int32Array.from(b.dictionary ?? [], (word) => words.get(word) ?? -1);
  const [left, right] = [a.values as ArrayLike<number>, b.values as ArrayLike<number>];
  return each((i, j) => left[i] === indexes[right[j] as number]);
}

/** Whether as many stretches are of the same length, each as the other. */
function haveLengths(a: Int32Array, i: number, b: Int32Array, j: number, count: number): boolean {
  const shift = (b[j] as number) - (a[i] as number);
  for (let k = 1; k <= count; k++) if ((b[j + k] as number) - (a[i + k] as number) !== shift) return false;
  return true;
}

function createEqualText(a: Data, b: Data): EqualCells {
  const [left, right] = [toBuffer(a.values), toBuffer(b.values)];
  const [offsets, others] = [a.valueOffsets, b.valueOffsets];
  return (i, j, count) => {
    if (!haveLengths(offsets, i, others, j, count)) return false;
    const [from, other] = [offsets[i] as number, others[j] as number];
    const length = (offsets[i + count] as number) - from;
    if (length >= worthNative) return left.compare(right, other, other + length, from, from + length) === 0;
    for (let at = 0; at < length; at++) if (left[from + at] !== right[other + at]) return false;
    return true;
  };
}

function createEqualLists(a: Data, b: Data): EqualCells {
  const [offsets, others] = [a.valueOffsets, b.valueOffsets];
  const equal = createEqualCells(a.children[0] as Data, b.children[0] as Data);
  return (i, j, count) => {
    if (!haveLengths(offsets, i, others, j, count)) return false;
    const from = offsets[i] as number;
    return equal(from, others[j] as number, (offsets[i + count] as number) - from);
  };
}

const toBuffer = ({ buffer, byteOffset, byteLength }: Uint8Array) =>
  Buffer.from(buffer, byteOffset, byteLength);

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
