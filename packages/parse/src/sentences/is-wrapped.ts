import { classAt, lower, space, stop } from "../tokens/character.ts";
import type { Line } from "./find-lines.ts";

/** Widths at which programs break lines. */
const narrowest = 40;
const widest = 132;
/** Share of line starts in lower case from which a text counts as broken at one width; running English has 0.7. */
const runningOn = 0.4;

const startsLower = (text: string, { start }: Line): boolean => classAt(text, start) === lower;
const width = ({ start, end }: Line): number => end - start;

/** Length of the first word of a line. */
function firstWord(text: string, { start, end }: Line): number {
  let offset = start;
  while (offset < end && classAt(text, offset) !== space) offset++;
  return offset - start;
}

/** Tells of each line whether it only continues the paragraph of the line before it. */
export function isWrapped(text: string, lines: readonly Line[]): (index: number) => boolean {
  const breaks = lines.flatMap((line, index) => (index > 0 && !line.afterBlank ? [index] : []));
  const full = breaks.reduce((most, index) => Math.max(most, width(lines[index - 1]!)), 0);
  const low = breaks.filter((index) => startsLower(text, lines[index]!)).length;
  const wrapped = breaks.length > 1 && full <= widest && low >= breaks.length * runningOn;
  return (index) => {
    const line = lines[index]!;
    const before = lines[index - 1];
    if (!before || line.afterBlank || width(before) < narrowest) return false;
    if (startsLower(text, line)) return wrapped || classAt(text, before.end - 1) !== stop;
    return wrapped && width(before) + 1 + firstWord(text, line) > full;
  };
}
