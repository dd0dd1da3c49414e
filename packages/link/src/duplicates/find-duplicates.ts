import { noShingle, signatureLength } from "./fingerprint-text.ts";
import type { TextColumns } from "./text-columns.ts";

/** What two texts have in common, over all that is in either, from which on they are copies: edited ones still are. */
const alike = 0.6;
/** The same for a text of which nearly all is in the one before it: half of that may have been cut. */
const alikeWhenCut = 0.4;
/** How much of the later text that must be. */
const contained = 0.95;
/** Signatures are compared where all bytes of one band are equal. Of texts 0.5 alike 94 % meet, 0.2 alike 16 %. */
const bandLength = 3;
const bands = signatureLength / bandLength;
/** Of many articles that share a band, each is compared with the first of them: copies lead back to one original. */
const mostCompared = 8;

/** What stands for an article that is no copy. */
export const noOriginal = -1;

/**
 * For each article the index of the first one with the same text, or nearly the same, as newspapers edit and shorten
 * those of agencies; `noOriginal` where it is the first itself. The articles come in the order in which one goes before another.
 * Time grows with the number of articles and its logarithm, memory with the number of those that meet.
 */
export function findDuplicates(columns: TextColumns): Int32Array {
  const count = columns.hashes.length / 2;
  const same = findEqualTexts(columns);
  const meetings = Array.from({ length: bands }, (_, band) => findMeetings(columns, band));
  const originals = new Int32Array(count).fill(noOriginal);
  /** Of each band where the run of the article at hand begins. */
  const runs = new Int32Array(bands);
  for (let index = 0; index < count; index++) {
    const equal = same[index] as number;
    for (const [band, meeting] of meetings.entries()) runs[band] = beginOf(meeting, index);
    if (equal === index) originals[index] = findNear(index, columns, meetings, runs, originals);
    else originals[index] = originals[equal] === noOriginal ? equal : (originals[equal] as number);
  }
  return originals;
}

/** For each article the first with the very same text: itself, if there is none. */
function findEqualTexts({ hashes }: TextColumns): Int32Array {
  const count = hashes.length / 2;
  let size = 4;
  while (size < 2 * count) size *= 2;
  const slots = new Int32Array(size).fill(noOriginal);
  const first = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const [high, low] = [hashes[2 * index] as number, hashes[2 * index + 1] as number];
    let slot = low & (size - 1);
    for (; slots[slot] !== noOriginal; slot = (slot + 1) & (size - 1)) {
      const other = slots[slot] as number;
      if (hashes[2 * other] === high && hashes[2 * other + 1] === low) break;
    }
    if (slots[slot] === noOriginal) slots[slot] = index;
    first[index] = slots[slot] as number;
  }
  return first;
}

/** The articles that share a band with another: most meet none. */
interface Meetings {
  /** Those of one key together, in rising order, of each key the first few. */
  readonly order: Int32Array;
  /** A bit for each article, set where it is one of them. */
  readonly meets: Uint8Array;
  /** Of each of them in rising order, where in `order` its run begins. */
  readonly begins: Int32Array;
  /** How many of them were looked at. */
  next: number;
}

function findMeetings({ signatures }: TextColumns, band: number): Meetings {
  const view = new DataView(signatures.buffer, signatures.byteOffset, signatures.byteLength);
  const count = signatures.length / signatureLength;
  const keys = new Int32Array(count);
  for (let index = 0; index < count; index++) {
    const at = index * signatureLength + band * bandLength;
    keys[index] = (view.getUint16(at) << 8) | view.getUint8(at + 2);
  }
  const keyOf = (index: number) => keys[index] as number;
  const all = keys.map((_, index) => index).sort((a, b) => keyOf(a) - keyOf(b) || a - b);
  const begins = new Int32Array(count).fill(-1);
  const meets = new Uint8Array(Math.ceil(count / 8));
  let kept = 0;
  for (let from = 0, to = 0; from < count; from = to) {
    const key = keyOf(all[from] as number);
    while (to < count && keyOf(all[to] as number) === key) to++;
    // a band without a shingle tells nothing
    if (key === 0 || to - from === 1) continue;
    const begin = kept;
    for (let place = from; place < to; place++) {
      const index = all[place] as number;
      begins[index] = begin;
      meets[index >> 3] = (meets[index >> 3] as number) | (1 << (index & 7));
      // what is kept never runs ahead of what is read
      if (place < from + mostCompared) all[kept++] = index;
    }
  }
  return { order: all.slice(0, kept), meets, begins: begins.filter((begin) => begin >= 0), next: 0 };
}

/** Where in its order the run of an article begins; each article is asked for once, in rising order. */
const beginOf = (meetings: Meetings, index: number): number =>
  (((meetings.meets[index >> 3] as number) >> (index & 7)) & 1) === 1
    ? (meetings.begins[meetings.next++] as number)
    : -1;

/** Of the originals that share a band with it the one most like it, the earlier where two are equally alike. */
function findNear(
  index: number,
  columns: TextColumns,
  meetings: readonly Meetings[],
  runs: Int32Array,
  originals: Int32Array,
): number {
  let best = noOriginal;
  let most = 0;
  for (const [band, { order }] of meetings.entries()) {
    const from = runs[band] as number;
    if (from < 0) continue;
    for (let place = from; place < from + mostCompared; place++) {
      const other = order[place] ?? index;
      if (other >= index) break;
      if (originals[other] !== noOriginal || other === best) continue;
      const share = toShare(columns.signatures, index, other);
      if (share < most || (share === most && best < other)) continue;
      if (!isCopy(share, columns.lengths[index] as number, columns.lengths[other] as number)) continue;
      most = share;
      best = other;
    }
  }
  return best;
}

/** `length` and `earlier` are numbers of shingles. */
function isCopy(share: number, length: number, earlier: number): boolean {
  if (share >= alike) return true;
  const common = (share * (length + earlier)) / (1 + share);
  return share >= alikeWhenCut && length <= earlier && common >= contained * length;
}

/** Equal bytes over all that stand in either. */
function toShare(signatures: Uint8Array, one: number, other: number): number {
  const [a, b] = [one * signatureLength, other * signatureLength];
  let equal = 0;
  let all = 0;
  for (let i = 0; i < signatureLength; i++) {
    if (signatures[a + i] === noShingle && signatures[b + i] === noShingle) continue;
    all++;
    if (signatures[a + i] === signatures[b + i]) equal++;
  }
  return equal / Math.max(1, all);
}
