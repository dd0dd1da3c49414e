import { bitsAt, formAt, isName, nounPhraseAfter, verbAt } from "../clauses/noun-phrases.ts";
import type { Scene } from "../frame.ts";
import { classes } from "../words/lexicon.gen.ts";
import type { Range } from "./find-content.ts";

/**
 * The object at `at` of a verb like “tell”. In `told the Post Kelmouth was lost` the last name is the subject of what
 * follows, in `told the Post fishing was over` what stands behind the name.
 */
export function findWhom({ text, words, clause }: Scene, at: number): Range | null {
  // “told her the port was shut”
  if (formAt(words, at) === "her" && bitsAt(words, at + 1) & classes.determiner)
    return { from: at, to: at + 1 };
  const whom = nounPhraseAfter(text, words, at, clause.to);
  if (!whom) return null;
  const { coreFrom: from, coreTo: to } = whom;
  const verb =
    to < clause.to &&
    ((bitsAt(words, to) & (classes.auxiliary | classes.verb)) !== 0 || verbAt(words, to) > 0);
  if (!verb || to - from < 2) return { from, to };
  if (isName(words, to - 1)) return { from, to: to - 1 };
  for (let i = to - 2; i >= from; i--) if (isName(words, i)) return { from, to: i + 1 };
  return { from, to };
}
