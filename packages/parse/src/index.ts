export { findHeader } from "./header/find-header.ts";
export { parse } from "./parse.ts";
export { findMarkedWords, type MarkedWords } from "./quotes/find-marked-words.ts";
export { findQuotes } from "./quotes/find-quotes.ts";
export type { Article, HeaderPart, NotQuote, Quote, Relay, Sentence, Span } from "./schema.ts";
export { findParagraphs } from "./sentences/find-paragraphs.ts";
export { findSentences } from "./sentences/find-sentences.ts";
export { findTokens } from "./tokens/find-tokens.ts";
export { notParsed, type TokenTable, uposTags } from "./tokens/table.ts";
