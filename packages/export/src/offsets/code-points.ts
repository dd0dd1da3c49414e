/**
 * Makes the conversion of UTF-16 offsets of a text, as JavaScript counts, to offsets in Unicode code points, as Python,
 * R and SQL count. An offset between the halves of a surrogate pair has no such offset: the conversion throws.
 */
export function toCodePoints(text: string): (unit: number) => number {
  const pairs = findPairs(text);
  if (pairs.length === 0) return (unit) => checkOffset(unit, text.length);
  return (unit) => {
    const before = countBelow(pairs, checkOffset(unit, text.length) - 1);
    if (pairs[before] === unit - 1) throw new RangeError(`offset ${unit} is inside a character`);
    return unit - before;
  };
}

/** Makes the conversion of code point offsets of a text to UTF-16 offsets, the opposite of `toCodePoints`. */
export function toUnits(text: string): (codePoint: number) => number {
  const pairs = findPairs(text);
  const points = pairs.map((unit, index) => unit - index);
  return (codePoint) => checkOffset(codePoint + countBelow(points, codePoint), text.length);
}

function checkOffset(offset: number, length: number): number {
  if (offset >= 0 && offset <= length) return offset;
  throw new RangeError(`expected an offset from 0 to ${length}, got ${offset}`);
}

/** Offsets of all surrogate pairs in order. */
function findPairs(text: string): number[] {
  return Array.from(text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g), ({ index }) => index);
}

/** How many of the sorted numbers are below a limit. */
function countBelow(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] as number) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
