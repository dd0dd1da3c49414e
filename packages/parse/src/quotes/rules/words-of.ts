import { bitsAt, nounPhraseAfter, nounPhraseBefore } from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";

export const wordsOf: FrameRule = {
  id: "quote/words-of",
  doc: "in the words of a senior adviser; in Marsh’s words",
  at: "noun",
  find({ text, words, clause }, head) {
    if (text.slice(words.start[head]!, words.end[head]!) !== "words") return null;
    const after = head + 1 < clause.to ? entries[words.entry[head + 1]!]![0] : "";
    if (after === "of" && head + 2 < clause.to && bitsAt(words, head - 1) & classes.determiner) {
      const speaker = nounPhraseAfter(text, words, head + 2, clause.to);
      return speaker && { head, from: Math.max(clause.from, head - 2), to: head + 2, cue: 0, speaker };
    }
    const owner = head - 1;
    if (owner < clause.from) return null;
    if (bitsAt(words, owner) & classes.possessive) {
      return {
        head,
        from: head,
        to: head + 1,
        cue: 0,
        speaker: { from: owner, to: head, coreFrom: owner, coreTo: head },
      };
    }
    if (words.shape[owner] !== shape.possessive) return null;
    const speaker = nounPhraseBefore(text, words, clause.from, owner);
    return speaker && { head, from: head, to: head + 1, cue: 0, speaker };
  },
  examples: [
    ["It was, in the words of Ann Marsh, “a wreck.”", "Ann Marsh", "in the words of"],
    ["It was, in Ann Marsh’s words, “a wreck.”", "Ann Marsh", "words"],
  ],
};
