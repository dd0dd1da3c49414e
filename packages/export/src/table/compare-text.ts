/**
 * Orders texts by code points, as UTF-8 bytes are ordered, and SQL, Python and `sort` in the C locale. JavaScript's own
 * `<` orders by UTF-16 units, which puts U+FF01 behind an emoji.
 */
export function compareText(a: string, b: string): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) {
    const left = a.charCodeAt(i);
    const right = b.charCodeAt(i);
    if (left !== right) return toOrder(left) - toOrder(right);
  }
  return a.length - b.length;
}

/** Surrogates go behind all other units. */
const toOrder = (unit: number) => (unit < 0xd800 ? unit : unit < 0xe000 ? unit + 0x2000 : unit - 0x800);
