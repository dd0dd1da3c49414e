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
  for (let index = 0; index < count; index++) {
    const equal = same[index] as number;
    if (equal === index) originals[index] = findNear(index, columns, meetings, originals);
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
  /** Those of one key together, in rising order. */
  readonly order: Int32Array;
  /** The same articles in rising order, and where in `order` the run of each begins. */
  readonly articles: Int32Array;
  readonly begins: Int32Array;
  /** The place in `articles` up to which they were looked at. */
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
  const meets = (index: number, place: number) => {
    const key = keyOf(index);
    // a band without a shingle tells nothing
    if (key === 0) return false;
    const [before, after] = [all[place - 1], all[place + 1]];
    return (before !== undefined && keyOf(before) === key) || (after !== undefined && keyOf(after) === key);
  };
  const order = all.filter(meets);
  const begin = new Map<number, number>();
  let first = 0;
  for (const [place, index] of order.entries()) {
    if (keyOf(index) !== keyOf(order[first] as number)) first = place;
    begin.set(index, first);
  }
  const articles = order.slice().sort();
  return { order, articles, begins: articles.map((index) => begin.get(index) as number), next: 0 };
}

/** Where in its order the run of an article begins; articles are asked for in rising order. */
function beginOf(meetings: Meetings, index: number): number {
  while ((meetings.articles[meetings.next] ?? index) < index) meetings.next++;
  return meetings.articles[meetings.next] === index ? (meetings.begins[meetings.next] as number) : -1;
}

/** Of the originals that share a band with it the one most like it, the earlier where two are equally alike. */
function findNear(
  index: number,
  columns: TextColumns,
  meetings: readonly Meetings[],
  originals: Int32Array,
): number {
  let best = noOriginal;
  let most = 0;
  for (const meeting of meetings) {
    const from = beginOf(meeting, index);
    if (from < 0) continue;
    const { order } = meeting;
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
