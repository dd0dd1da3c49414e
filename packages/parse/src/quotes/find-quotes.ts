import type { NotQuote, Quote, Span } from "../schema.ts";

/** Quotations of a text, and words in marks that are none. */
export function findQuotes(
  _text: string,
  _paragraphs: readonly Span[],
): { quotes: Quote[]; notQuotes: NotQuote[] } {
  return { quotes: [], notQuotes: [] };
}
