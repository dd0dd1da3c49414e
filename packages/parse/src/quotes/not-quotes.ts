import type { NotQuote } from "../schema.ts";
import { bitsAt, isName } from "./clauses/noun-phrases.ts";
import type { Reading, ReadText } from "./read-text.ts";
import { classes } from "./words/lexicon.gen.ts";

const small = /^(?:a|an|the|of|in|on|at|for|to|and|or|but|by|with|from|as|is|vs\.?)$/i;

/** What words in marks are with which nobody is quoted. */
export function notQuoteKind(
  { text, words, stretches, sentences }: ReadText,
  { stretch, sentence, at }: Reading,
): NotQuote["kind"] {
  const { start, end } = stretches[stretch]!;
  const { clause } = sentences[sentence]!;
  const list = text.slice(start, Math.min(end, start + 160)).split(/\s+/);
  if (list.length > 9) return "other";
  // Thomas “Tip” Marsh
  const named = at > clause.from && at + 1 < clause.to && isName(words, at - 1) && isName(words, at + 1);
  if (named && list.length <= 3) return "nickname";
  if (list.every((word) => small.test(word) || /^[^\p{Ll}]/u.test(word))) return "title";
  const before = at > clause.from ? bitsAt(words, at - 1) : 0;
  if (list.length <= 4 && before & (classes.determiner | classes.possessive)) return "scare";
  return list.length <= 4 ? "term" : "other";
}
