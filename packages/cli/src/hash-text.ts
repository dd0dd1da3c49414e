/**
 * Two hashes of 32 bits of a text, the first never 0: FNV-1a from two beginnings, each with the last step of murmur3. Of a
 * million texts two have the same 64 bits once in thirty million tries.
 */
export function hashText(text: string): readonly [high: number, low: number] {
  let high = 0x811c9dc5;
  let low = 0x2f0b4c47;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    high = Math.imul(high ^ unit, 0x01000193);
    low = Math.imul(low ^ unit, 0x5bd1e995) ^ (low >>> 15);
  }
  return [mix(high) || 1, mix(low)];
}

function mix(number: number): number {
  let value = Math.imul(number ^ (number >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
