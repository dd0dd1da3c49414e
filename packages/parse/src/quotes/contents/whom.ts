import { bitsAt, isName, nounPhraseAfter } from "../clauses/noun-phrases.ts";
import type { Scene } from "../frame.ts";
import { classes } from "../words/lexicon.gen.ts";
import type { Range } from "./find-content.ts";

/**
 * The object at `at` of a verb like “tell”. In `told the Post Kelmouth was lost` the last name is the subject of what
 * follows.
 */
export function findWhom({ text, words, clause }: Scene, at: number): Range | null {
  const whom = nounPhraseAfter(text, words, at, clause.to);
  if (!whom) return null;
  const { coreFrom: from, coreTo: to } = whom;
  const verb = to < clause.to && (bitsAt(words, to) & (classes.auxiliary | classes.verb)) !== 0;
  return { from, to: verb && to - from > 1 && isName(words, to - 1) ? to - 1 : to };
}
