import { padding, type Words } from "./words.ts";

/** Number of pairs of tags on either side; joint tags are below the tag of the root. */
export const solePairs = 1 << 15;
const rootTag = 127;

/** Which pair of tags an arc joins, and on which side of its head the child stands. Word `length` is the root. */
export function pairOf({ tag }: Words, length: number, head: number, child: number): number {
  const headTag = head >= length ? rootTag : tag[head + padding]!;
  return ((head < child ? 1 : 0) << 14) | (headTag << 7) | tag[child + padding]!;
}
