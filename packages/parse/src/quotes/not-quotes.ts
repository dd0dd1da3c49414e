import type { NotQuote } from "../schema.ts";
import { bitsAt } from "./clauses/noun-phrase.ts";
import type { Scene } from "./rule.ts";
import { shape } from "./words/find-words.ts";
import { classes } from "./words/lexicon.gen.ts";

const small = /^(?:a|an|the|of|in|on|at|for|to|and|or|but|by|with|from|as|is|vs\.?)$/i;

/** What words in marks are if nobody is quoted with them; null where they may be speech. */
export function notQuoteKind({ text, words, stretches, at, clause }: Scene): NotQuote["kind"] | null {
  const { start, end } = stretches[words.entry[at]!]!;
  const inner = text.slice(start, Math.min(end, start + 120));
  const list = inner.split(/\s+/);
  if (list.length > 9 || end - start > 100) return null;
  const punctuated = /[.,!?]$/.test(inner);
  const before = at > clause.from ? bitsAt(words, at - 1) : 0;
  const titled = list.every((word) => small.test(word) || /^[^\p{Ll}]/u.test(word));
  // Thomas “Tip” Marsh
  if (
    list.length <= 3 &&
    at > clause.from &&
    at + 1 < clause.to &&
    words.shape[at - 1] === shape.capital &&
    words.shape[at + 1] === shape.capital &&
    !punctuated
  )
    return "nickname";
  if (titled && list.length > 1 && !/[!?]$/.test(inner) && at > clause.from) {
    return words.shape[at - 1] === shape.mark && words.mark[at - 1] !== 44 ? null : "title";
  }
  if (titled && before & (classes.determiner | classes.preposition) && list.length <= 3) return "title";
  return null;
}
