import { findHeader } from "./header/find-header.ts";
import { findQuotes } from "./quotes/find-quotes.ts";
import type { Article } from "./schema.ts";
import { findParagraphs } from "./sentences/find-paragraphs.ts";
import { findSentences } from "./sentences/find-sentences.ts";
import { findTokens } from "./tokens/find-tokens.ts";

/**
 * Finds the parts of one raw news text. Offsets are UTF-16 units into `text`, half-open. Never throws on text: one in
 * which nothing is found is its paragraphs and sentences.
 */
export function parse(text: string): Article {
  const header = findHeader(text);
  const paragraphs = findParagraphs(text);
  const sentences = findSentences(text, paragraphs);
  const tokens = findTokens(text, sentences);
  const { quotes, notQuotes } = findQuotes(text, paragraphs);
  return { text, header, paragraphs, sentences, tokens, quotes, notQuotes };
}
