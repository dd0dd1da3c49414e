import type { Span } from "../schema.ts";
import type { Clause } from "./clauses/find-clauses.ts";
import type { Attribution } from "./rule.ts";
import { shape, type Words } from "./words/find-words.ts";

/** The clause that a mixed quotation stands in: from its cue to the end of the sentence, or up to its cue. */
export function reportedClause(
  words: Words,
  clause: Clause,
  attribution: Attribution | null,
  parts: readonly Span[],
): Span[] {
  const first = parts[0]!;
  const last = parts.at(-1)!;
  let from = clause.from;
  let to = clause.to;
  if (attribution && attribution.cueFrom >= 0) {
    const { cueFrom, cueTo, speaker } = attribution;
    if (words.start[cueFrom]! < first.start)
      from = Math.max(cueTo, speaker && words.start[speaker.to - 1]! < first.start ? speaker.to : 0);
    else to = Math.min(cueFrom, speaker?.from ?? cueFrom);
  }
  while (from < to && words.shape[from] === shape.mark) from++;
  while (to > from && words.shape[to - 1] === shape.mark) to--;
  if (from >= to) return [...parts];
  return [{ start: Math.min(words.start[from]!, first.start), end: Math.max(words.end[to - 1]!, last.end) }];
}
