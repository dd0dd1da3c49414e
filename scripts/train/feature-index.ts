import { spread } from "../../packages/parse/src/syntax/hash.ts";

/** Numbers the feature hashes that are seen often enough: an open-addressing table that grows. */
export interface FeatureIndex {
  /** Number of a feature; −1 where it has none. */
  readonly find: (hash: number) => number;
  readonly size: number;
  /** Hash of each number. */
  readonly hashes: Int32Array;
}

/** Counts feature hashes. */
export function makeCounter() {
  let mask = (1 << 20) - 1;
  let keys = new Int32Array(mask + 1);
  let counts = new Int32Array(mask + 1);
  let size = 0;
  const slotOf = (hash: number) => {
    let slot = spread(hash) & mask;
    while (counts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & mask;
    return slot;
  };
  const grow = () => {
    const [oldKeys, oldCounts] = [keys, counts];
    mask = mask * 2 + 1;
    keys = new Int32Array(mask + 1);
    counts = new Int32Array(mask + 1);
    oldCounts.forEach((count, old) => {
      if (count === 0) return;
      const slot = slotOf(oldKeys[old]!);
      keys[slot] = oldKeys[old]!;
      counts[slot] = count;
    });
  };
  return {
    add(hash: number) {
      const slot = slotOf(hash);
      if (counts[slot] === 0) {
        keys[slot] = hash;
        if (++size > mask * 0.6) {
          counts[slot] = 1;
          grow();
          return;
        }
      }
      counts[slot]!++;
    },
    /** Features counted at least `least` times. */
    index(least: number): FeatureIndex {
      const hashes = keys.filter((_, slot) => counts[slot]! >= least).sort();
      return indexOf(hashes);
    },
  };
}

/** Index of distinct hashes. */
export function indexOf(hashes: Int32Array): FeatureIndex {
  let capacity = 1024;
  while (capacity < hashes.length * 2) capacity *= 2;
  const mask = capacity - 1;
  /** Hash and number plus 1 of each slot, side by side for the sake of the processor's cache. */
  const slots = new Int32Array(capacity * 2);
  hashes.forEach((hash, number) => {
    let slot = spread(hash) & mask;
    while (slots[slot * 2 + 1] !== 0) slot = (slot + 1) & mask;
    slots[slot * 2] = hash;
    slots[slot * 2 + 1] = number + 1;
  });
  return {
    hashes,
    size: hashes.length,
    find(hash) {
      let slot = spread(hash) & mask;
      while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & mask;
      return slots[slot * 2 + 1]! - 1;
    },
  };
}
