import { spread } from "./hash.ts";

/** From a hash to a value, by open addressing: `slots` alternates keys and values. Never changed after it is made. */
export interface HashTable {
  readonly slots: Int32Array;
  readonly mask: number;
}

/** Value of a key that is not there; no table holds it. */
export const absent = 0;

/** Table of distinct keys; `values` are other than `absent`. */
export function makeHashTable(keys: Int32Array, values: Int32Array): HashTable {
  let capacity = 16;
  while (capacity < keys.length * 1.6) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity * 2);
  for (let at = 0; at < keys.length; at++) {
    const key = keys[at]!;
    let slot = spread(key) & mask;
    while (slots[slot * 2 + 1] !== absent) slot = (slot + 1) & mask;
    slots[slot * 2] = key;
    slots[slot * 2 + 1] = values[at]!;
  }
  return { slots, mask };
}

export function lookUp({ slots, mask }: HashTable, key: number): number {
  let slot = (spread(key) & mask) << 1;
  for (;;) {
    const value = slots[slot + 1]!;
    if (value === absent || slots[slot] === key) return value;
    slot = (slot + 2) & ((mask << 1) | 1);
  }
}
