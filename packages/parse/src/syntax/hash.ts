/**
 * Hash of a feature made of one value: `template` tells features of different kinds apart. The sums are spread where
 * they are looked up.
 */
export function hash1(template: number, a: number): number {
  return (Math.imul(template, 0x9e3779b1) + Math.imul(a, 0x85ebca6b)) | 0;
}

/** Hash of a feature made of two values. */
export function hash2(template: number, a: number, b: number): number {
  return (hash1(template, a) + Math.imul(b, 0xc2b2ae35)) | 0;
}

/** Hash of a feature made of three values. */
export function hash3(template: number, a: number, b: number, c: number): number {
  return (hash2(template, a, b) + Math.imul(c, 0x27d4eb2f)) | 0;
}

/** A hash with all its bits mixed: the low ones say where it stands in a table, the high ones tell it from others. */
export function spread(hash: number): number {
  const h = Math.imul(hash, 0x61c88647);
  return h ^ (h >>> 15);
}
