import {
  bitsAt,
  inflectionAt,
  isAdverb,
  isName,
  nounPhraseAfter,
  subjectBefore,
  verbAt,
} from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";

const looksPast = (text: string, start: number, end: number) => /(?:ed|es|s)$/.test(text.slice(start, end));

export const anyVerb: FrameRule = {
  id: "quote/any-verb",
  doc: "words in marks with a verb beside them that is in no list: “…!” thundered Ann Marsh; “…,” Marsh deadpanned",
  at: "stretch",
  find({ text, words, clause }, at) {
    let i = at + 1;
    if (words.shape[i] === shape.mark && words.mark[i] !== 46) i++;
    while (i < clause.to && isAdverb(text, words, i)) i++;
    if (i + 1 >= clause.to) return null;
    const unknown = (k: number) =>
      words.shape[k] === shape.lower &&
      verbAt(words, k) === 0 &&
      looksPast(text, words.start[k]!, words.end[k]!) &&
      (bitsAt(words, k) & ~(classes.verb | classes.medium)) === 0;
    if (unknown(i) && isName(words, i + 1)) {
      const speaker = nounPhraseAfter(text, words, i + 1, clause.to, true);
      if (speaker) return { head: i, from: i, to: i + 1, cue: 0, speaker };
    }
    for (let k = i + 1; k < Math.min(clause.to, i + 6); k++) {
      if (words.shape[k]! >= shape.mark || (verbAt(words, k) > 0 && inflectionAt(words, k) === 3))
        return null;
      if (!unknown(k)) continue;
      const speaker = subjectBefore(text, words, { from: i }, k);
      if (speaker?.from === i) return { head: k, from: k, to: k + 1, cue: 0, speaker };
    }
    return null;
  },
  examples: [["“We did it!” thundered Ann Marsh.", "Ann Marsh", "thundered"]],
};
