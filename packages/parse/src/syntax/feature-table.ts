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
/** Bits of a slot that are the payload. */
export const payloadMask = (1 << payloadBits) - 1;
const window = 4;

/** Ones in all bits where `slot` is that of the mixed hash, else zeros. */
const isSlotOf = (slot: number, mixed: number): number => (((slot ^ mixed) >>> payloadBits) - 1) >> 31;

/** Table of distinct hashes, the strongest first, with at least `room` slots for each; `payloads` are not 0. */
export function makeFeatureTable(hashes: Int32Array, payloads: Int32Array, room: number): FeatureTable {
  let capacity = 64;
  while (capacity < hashes.length * room) capacity *= 2;
  const mask = capacity - 1;
  const slots = new Int32Array(capacity + 2 * window);
  for (let feature = 0; feature < hashes.length; feature++) {
    const mixed = spread(hashes[feature]!);
    const slot = roomFor(slots, mixed, mixed & mask);
    if (slot >= 0) slots[slot] = (mixed & ~payloadMask) | payloads[feature]!;
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

/**
 * A table as 32-bit numbers, low byte first: how many slots it has, a bit of each that says whether it is filled, then the
 * filled ones. That takes fewer bytes than hashes and payloads do, and no search for room when it is read.
 */
export function packTable({ slots }: FeatureTable): Uint8Array {
  const filled = slots.filter((slot) => slot !== 0);
  const bits = Math.ceil(slots.length / 32);
  const numbers = new Int32Array(1 + bits + filled.length);
  numbers[0] = slots.length;
  slots.forEach((slot, at) => {
    const number = 1 + (at >>> 5);
    if (slot !== 0) numbers[number] = numbers[number]! | (1 << (at & 31));
  });
  numbers.set(filled, 1 + bits);
  return new Uint8Array(numbers.buffer);
}

/** The table that `packTable` wrote. */
export function unpackTable(bytes: Uint8Array): FeatureTable {
  const numbers = new Int32Array(bytes.length >>> 2);
  new Uint8Array(numbers.buffer).set(bytes);
  const slots = new Int32Array(numbers[0]!);
  const bits = Math.ceil(slots.length / 32);
  let next = 1 + bits;
  for (let number = 0; number < bits; number++) {
    for (let left = numbers[1 + number]!; left !== 0; left &= left - 1) {
      slots[number * 32 + 31 - Math.clz32(left & -left)] = numbers[next++]!;
    }
  }
  return { slots, mask: slots.length - 2 * window - 1 };
}
