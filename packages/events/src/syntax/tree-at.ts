import type { TokenTable } from "@onrecord/parse";
import { type Tree, toTree } from "./tree.ts";

/** The tree of the sentence that an offset lies in; null where it was not parsed. */
export function treeAt(text: string, tokens: TokenTable, offset: number): Tree | null {
  let low = 0;
  let high = tokens.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tokens.end[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  let first = low;
  let last = low;
  while (first > 0 && tokens.sentence[first - 1] === tokens.sentence[low]) first--;
  while (last < tokens.length && tokens.sentence[last] === tokens.sentence[low]) last++;
  while (first < last && (tokens.head[first] ?? -2) < -1) first++;
  return toTree(text, tokens, first, last);
}
