/** Hash of a feature made of one value: `template` tells features of different kinds apart. */
export function hash1(template: number, a: number): number {
  const h = Math.imul(a ^ Math.imul(template, 0x9e3779b1), 0x85ebca6b);
  return h ^ (h >>> 15);
}

/** Hash of a feature made of two values. */
export function hash2(template: number, a: number, b: number): number {
  const h = Math.imul(hash1(template, a) ^ b, 0xc2b2ae35);
  return h ^ (h >>> 13);
}

/** Hash of a feature made of three values. */
export function hash3(template: number, a: number, b: number, c: number): number {
  const h = Math.imul(hash2(template, a, b) ^ c, 0x27d4eb2f);
  return h ^ (h >>> 15);
}
