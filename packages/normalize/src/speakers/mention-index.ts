import type { Mention } from "../schema.ts";

/** Mentions by their place, for asking again and again what stands in a span. */
export type MentionIndex = readonly Mention[];

/** The mentions in order of start. */
export const indexMentions = (mentions: readonly Mention[]): MentionIndex =>
  [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);

/** Mentions that lie within a span, in order. */
export function mentionsWithin(index: MentionIndex, start: number, end: number): Mention[] {
  let low = 0;
  let high = index.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((index[middle] as Mention).start < start) low = middle + 1;
    else high = middle;
  }
  const found: Mention[] = [];
  for (let mention = index[low]; mention && mention.start < end; mention = index[++low]) {
    if (mention.end <= end) found.push(mention);
  }
  return found;
}
