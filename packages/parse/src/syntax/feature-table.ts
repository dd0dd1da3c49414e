import { spread } from "./hash.ts";

/**
 * From the hash of a feature to 21 bits, in one number a slot: above them stand 11 bits of the mixed hash, by which a
 * feature is known. It stands in one of the four slots from its place on, so that looking it up takes no branch: twice as
 * fast as following a chain. One look in a thousand at a feature that is not there finds another's, and one feature in a
 * hundred finds no room, weak ones first: neither can be seen in the accuracy.
 */
export interface FeatureTable {
  readonly slots: Int32Array;
  readonly mask: number;
}

const payloadBits = 21;
const payloadMask = (1 << payloadBits) - 1;
const window = 4;

/** Ones in all bits where `slot` is that of the mixed hash, else zeros. */
const isSlotOf = (slot: number, mixed: number): number => (((slot ^ mixed) >>> payloadBits) - 1) >> 31;

/** Table of distinct hashes; `payloads` are not 0; where room is short, those that are not `isStrong` are left out. */
export function makeFeatureTable(
  hashes: Int32Array,
  payloads: Int32Array,
  isStrong: (feature: number) => boolean,
): FeatureTable {
  let capacity = 64;
  while (capacity < hashes.length * 2.5) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity + 2 * window);
  for (const strong of [true, false]) {
    for (let feature = 0; feature < hashes.length; feature++) {
      if (isStrong(feature) !== strong) continue;
      const mixed = spread(hashes[feature]!);
      const slot = roomFor(slots, mixed, mixed & mask);
      if (slot >= 0) slots[slot] = (mixed & ~payloadMask) | payloads[feature]!;
    }
  }
  return { slots, mask };
}

/** A free slot of a place; −1 where there is none, or a feature of equal bits stands so near that they would be mixed up. */
function roomFor(slots: Int32Array, mixed: number, place: number): number {
  for (let slot = place; slot < place + window; slot++) {
    if (slots[slot] !== 0) continue;
    for (let near = Math.max(0, slot - window); near < slot + window; near++) {
      if (slots[near] !== 0 && isSlotOf(slots[near]!, mixed) !== 0) return -1;
    }
    return slot;
  }
  return -1;
}

/** The 21 bits of a feature; 0 where it has none. */
export function findPayload({ slots, mask }: FeatureTable, hash: number): number {
  const mixed = spread(hash);
  const place = mixed & mask;
  const a = slots[place]!;
  const b = slots[place + 1]!;
  const c = slots[place + 2]!;
  const d = slots[place + 3]!;
  return (
    ((a & isSlotOf(a, mixed)) |
      (b & isSlotOf(b, mixed)) |
      (c & isSlotOf(c, mixed)) |
      (d & isSlotOf(d, mixed))) &
    payloadMask
  );
}
