import type { Sentence, Span } from "../schema.ts";

/** Sentences of each paragraph, in order. */
export function findSentences(text: string, paragraphs: readonly Span[]): Sentence[] {
  return paragraphs.flatMap(({ start, end }, paragraph) => {
    const found: Sentence[] = [];
    let from = start;
    for (const match of text.slice(start, end).matchAll(/[.!?]["”’')\]]*(?=\s+["“‘'(]?\p{Lu})/gu)) {
      const stop = start + match.index + match[0].length;
      found.push({ start: from, end: stop, paragraph });
      from = stop + (text.slice(stop, end).match(/^\s*/)?.[0].length ?? 0);
    }
    if (from < end) found.push({ start: from, end, paragraph });
    return found;
  });
}
