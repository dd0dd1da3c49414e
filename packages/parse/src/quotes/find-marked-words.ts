import type { Span } from "../schema.ts";
import { findParagraphs } from "../sentences/find-paragraphs.ts";
import { chooseLikeliest } from "./choose/choose.ts";
import { readText } from "./read-text.ts";

/** Words in quotation marks. */
export interface MarkedWords extends Span {
  /** How likely somebody is quoted with them, 0 to 1, by the model of speakers; it is not calibrated. */
  readonly speech: number;
}

/** All words in quotation marks in order, quoted speech or not, without the marks. Offsets are UTF-16 units. */
export function findMarkedWords(
  text: string,
  paragraphs: readonly Span[] = findParagraphs(text),
): MarkedWords[] {
  const { stretches, readings } = readText(text, paragraphs, chooseLikeliest);
  return readings.map(({ stretch, speech }) => ({
    start: stretches[stretch]!.start,
    end: stretches[stretch]!.end,
    speech,
  }));
}
