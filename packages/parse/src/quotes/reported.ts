import type { Span } from "../schema.ts";
import type { Clause } from "./clauses/find-clauses.ts";
import type { FoundFrame } from "./frame.ts";
import { shape, type Words } from "./words/find-words.ts";

/** The clause that a mixed quotation stands in: from its cue to the end of the sentence, or up to its cue. */
export function reportedClause(
  words: Words,
  clause: Clause,
  frame: FoundFrame | null,
  parts: readonly Span[],
): Span[] {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  let { from, to } = clause;
  if (frame && frame.clause === clause) {
    const { speaker } = frame;
    if (words.start[frame.head]! < first.start) {
      from = Math.max(frame.to, speaker && words.start[speaker.to - 1]! < first.start ? speaker.to : 0);
    } else to = Math.min(frame.from, speaker?.from ?? frame.from);
  }
  while (from < to && words.shape[from] === shape.mark) from++;
  while (to > from && words.shape[to - 1] === shape.mark) to--;
  if (from >= to) return [...parts];
  return [{ start: Math.min(words.start[from]!, first.start), end: Math.max(words.end[to - 1]!, last.end) }];
}
