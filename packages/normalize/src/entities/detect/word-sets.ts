/** Sets of words as bitmaps over their folded hashes: small, and wrong for one absent word in twenty. */
export interface WordSets {
  readonly surnames: Uint8Array;
  readonly common: Uint8Array;
}

/** Place of a word's bit in a bitmap. */
export const bitOf = (bitmap: Uint8Array, hash: number): number =>
  Math.imul(hash, 0x9e3779b1) & (8 * bitmap.length - 1);

/** Whether a word is in a set, or one of the same bit. */
export const isIn = (bitmap: Uint8Array, hash: number): boolean => {
  const bit = bitOf(bitmap, hash);
  return (((bitmap[bit >>> 3] as number) >>> (bit & 7)) & 1) === 1;
};
