import {
  bitsAt,
  inflectionAt,
  isAdverb,
  isWord,
  nounPhraseAfter,
  subjectBefore,
  verbAt,
} from "../clauses/noun-phrase.ts";
import type { QuoteRule } from "../rule.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

export const saidAfter: QuoteRule = {
  id: "quote/said-after",
  doc: "“…,” Marsh said; “…,” said Ann Marsh, a harbour master",
  find({ text, words, clause, at }) {
    let i = at + 1;
    if (words.mark[i] === 44 || words.mark[i] === 45 || words.mark[i] === 0x2014 || words.mark[i] === 0x2013)
      i++;
    if (i >= clause.to) return null;
    while (i < clause.to && isAdverb(text, words, i)) i++;
    const first = i;
    const inverted = verbAt(words, first);
    if (
      inverted > 0 &&
      words.shape[first] === shape.lower &&
      inflectionAt(words, first) !== 4 &&
      inflectionAt(words, first) !== 1 &&
      cues[inverted]![1] !== "evidence"
    ) {
      let k = first + 1;
      while (k < clause.to && isAdverb(text, words, k)) k++;
      const speaker = nounPhraseAfter(text, words, k, clause.to);
      if (speaker) return { cueFrom: first, cueTo: first + 1, cue: inverted, speaker };
    }
    for (let k = first; k < Math.min(clause.to, first + 45); k++) {
      if (words.shape[k] === shape.stretch) return null;
      const verb = verbAt(words, k);
      if (verb === 0 || words.shape[k] !== shape.lower || inflectionAt(words, k) === 4) continue;
      if (cues[verb]![1] === "evidence") continue;
      const speaker = subjectBefore(text, words, { from: first }, k);
      if (!speaker || speaker.from > first + 1) continue;
      if (!isWord(words, speaker.from)) continue;
      if (bitsAt(words, speaker.from) & classes.relative) continue;
      return { cueFrom: k, cueTo: k + 1, cue: verb, speaker };
    }
    return null;
  },
  examples: [
    ["“We agreed,” Marsh said.", "Marsh", "said"],
    ["“We agreed,” said Ann Marsh, a harbour master.", "Ann Marsh", "said"],
    ["“Who pays?” the mayor of Kelmouth later asked.", "the mayor of Kelmouth", "asked"],
    ["“We agreed,” Marsh, a harbour master, told reporters.", "Marsh", "told"],
  ],
};
