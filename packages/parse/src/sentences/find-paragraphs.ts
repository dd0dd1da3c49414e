import type { Span } from "../schema.ts";

/** Lines with anything on them, without the white space round them. */
export function findParagraphs(text: string): Span[] {
  return Array.from(text.matchAll(/\S(?:[^\n]*\S)?/gu), (match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
}
