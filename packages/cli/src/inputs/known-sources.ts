import { hashText } from "../hash-text.ts";
import type { Place } from "../problem.ts";
import { createTextList } from "./text-list.ts";

/** Where each source was met first. */
export interface KnownSources {
  /** Gives the place where the source was met before; null, and remembers the place, where it was not. */
  readonly meet: (source: string, place: Place) => Place | null;
}

/** Numbers of a slot: two halves of a hash, the file, the line. */
const slotLength = 4;

/**
 * Remembers sources by their hashes, since the texts themselves would take more memory than all else that is held of an
 * article.
 */
export function createKnownSources(): KnownSources {
  let slots = new Uint32Array(slotLength * 1024);
  let count = 0;
  const files = createTextList();
  let last: string | null = null;
  const add = (into: Uint32Array, high: number, low: number): number => {
    const mask = into.length / slotLength - 1;
    let slot = low & mask;
    for (;;) {
      const at = slot * slotLength;
      if (into[at] === 0 || (into[at] === high && into[at + 1] === low)) return at;
      slot = (slot + 1) & mask;
    }
  };
  const grow = () => {
    const larger = new Uint32Array(slots.length * 2);
    for (let at = 0; at < slots.length; at += slotLength) {
      if (slots[at] === 0) continue;
      larger.set(
        slots.subarray(at, at + slotLength),
        add(larger, slots[at] as number, slots[at + 1] as number),
      );
    }
    slots = larger;
  };
  return {
    meet: (source, { file, line }) => {
      const [high, low] = hashText(source);
      const at = add(slots, high, low);
      if (slots[at] !== 0) {
        const before = slots[at + 3] as number;
        return { file: files.at(slots[at + 2] as number), line: before === 0 ? null : before };
      }
      if (last !== file) files.add(file);
      last = file;
      slots.set([high, low, files.length() - 1, line ?? 0], at);
      if (++count * slotLength * 1.5 > slots.length) grow();
      return null;
    },
  };
}
