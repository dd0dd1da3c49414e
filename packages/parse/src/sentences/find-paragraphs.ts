import type { Span } from "../schema.ts";
import { findLines } from "./find-lines.ts";
import { isWrapped } from "./is-wrapped.ts";

/**
 * Paragraphs of a text in order, without the white space round them. A line is a paragraph, unless the text is broken
 * into lines of one width as by a mail program: there, and where a long line runs on in lower case, lines are joined
 * up to the next blank line. Line ends are `\n`, `\r`, U+2028 and U+2029.
 */
export function findParagraphs(text: string): Span[] {
  const lines = findLines(text);
  const joins = isWrapped(text, lines);
  const paragraphs: Span[] = [];
  lines.forEach(({ start, end }, index) => {
    const last = paragraphs.at(-1);
    if (last && joins(index)) paragraphs[paragraphs.length - 1] = { start: last.start, end };
    else paragraphs.push({ start, end });
  });
  return paragraphs;
}
