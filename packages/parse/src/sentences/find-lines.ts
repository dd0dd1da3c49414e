import type { Span } from "../schema.ts";
import { classAt, space } from "../tokens/character.ts";

/** A line with anything on it, without the white space round it. */
export interface Line extends Span {
  /** Whether the line before it is blank, or there is none. */
  readonly afterBlank: boolean;
}

const lineEnds = ["\n", "\r", "\u2028", "\u2029"];

/** Lines of a text that hold anything but white space. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  const ends = lineEnds.map((mark) => endAt(text, mark, 0));
  let afterBlank = true;
  for (let from = 0; from <= text.length; ) {
    const stop = Math.min(...ends);
    const nearest = ends.indexOf(stop);
    let start = from;
    let end = stop;
    while (start < end && classAt(text, start) === space) start++;
    while (end > start && classAt(text, end - 1) === space) end--;
    if (start < end) lines.push({ start, end, afterBlank });
    // `\r\n` is one line end.
    const isPair = text.charCodeAt(stop) === 0x0a && text.charCodeAt(stop - 1) === 0x0d && stop === from;
    if (!isPair) afterBlank = start === end;
    from = stop + 1;
    if (from > text.length) break;
    ends[nearest] = endAt(text, lineEnds[nearest]!, from);
  }
  return lines;
}

/** Offset of the next line end of one kind; the text's length where there is none. */
function endAt(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  return found < 0 ? text.length : found;
}
