import type { HeaderPart } from "../schema.ts";
import type { TokenTable } from "../tokens/table.ts";

const framing = new Set<HeaderPart["kind"]>(["residue", "dateline", "agency", "date", "wire_code"]);
const mark = /^[^\p{L}\p{N}]+$/u;
const opensQuote = /^[“"‘'«„]+$/u;

/**
 * First token of a sentence after the dateline, agency mark or residue that it begins with: “(AFP) The court …” is
 * parsed from “The” on.
 */
export function skipFrame(
  text: string,
  { start, end }: TokenTable,
  from: number,
  to: number,
  header: readonly HeaderPart[],
): number {
  const parts = header.filter(({ kind }) => framing.has(kind));
  if (parts.length === 0) return from;
  let next = from;
  let last = from;
  for (let at = from; at < to; at++) {
    const inside = parts.some((part) => start[at]! < part.end && end[at]! > part.start);
    if (inside) last = at + 1;
    else if (!mark.test(text.slice(start[at], end[at]))) break;
    next = at + 1;
  }
  if (last === from || next === to) return from;
  while (next > last && opensQuote.test(text.slice(start[next - 1], end[next - 1]))) next--;
  return next;
}
