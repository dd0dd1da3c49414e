import type { Span } from "../schema.ts";
import { classAt, space } from "../tokens/character.ts";

/** A line with anything on it, without the white space round it. */
export interface Line extends Span {
  /** Whether the line before it is blank, or there is none. */
  readonly afterBlank: boolean;
}

const isLineEnd = (code: number): boolean =>
  code === 0x0a || code === 0x0d || code === 0x2028 || code === 0x2029;

/** Lines of a text that hold anything but white space. */
export function findLines(text: string): Line[] {
  const lines: Line[] = [];
  let lineEnds = 2;
  let start = -1;
  let end = 0;
  for (let offset = 0; offset <= text.length; offset++) {
    const code = offset === text.length ? 0x0a : text.charCodeAt(offset);
    if (isLineEnd(code)) {
      if (start >= 0) {
        lines.push({ start, end, afterBlank: lineEnds > 1 });
        start = -1;
        lineEnds = 0;
      }
      if (code !== 0x0a || text.charCodeAt(offset - 1) !== 0x0d) lineEnds++;
    } else if ((code > 0x20 && code < 0x80) || classAt(text, offset) !== space) {
      if (start < 0) start = offset;
      end = offset + 1;
    }
  }
  return lines;
}
