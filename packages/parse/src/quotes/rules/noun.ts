import {
  bitsAt,
  governingSubject,
  isAdverb,
  nounAt,
  nounPhraseAfter,
  nounPhraseBefore,
} from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";

export const noun: FrameRule = {
  id: "quote/noun",
  doc: "a noun of saying and its owner: his claim that …, Marsh’s call for “…”, criticism by Marsh",
  at: "noun",
  find({ text, words, clause }, head) {
    const cue = nounAt(words, head);
    const next = head + 1 < clause.to ? entries[words.entry[head + 1]!]![0] : "";
    let from = head;
    while (from > clause.from && words.shape[from - 1] === shape.lower && head - from < 3) {
      const bits = bitsAt(words, from - 1);
      if (bits & ~(classes.adverb | classes.medium | classes.person_noun)) break;
      if (!isAdverb(text, words, from - 1) && entries[words.entry[from - 1]!]![2] > 0) break;
      from--;
    }
    const before = from - 1;
    const reports =
      /^(?:that|of|for|about|to|against|on|over)$/.test(next) ||
      words.shape[head + 1] === shape.stretch ||
      words.mark[head + 1] === 58;
    if (before >= clause.from && words.shape[before] === shape.possessive) {
      const owner = nounPhraseBefore(text, words, clause.from, before);
      if (owner) return { head, from, to: head + 1, cue, speaker: { ...owner, to: before + 1 } };
    }
    if (before >= clause.from && bitsAt(words, before) & classes.possessive) {
      return {
        head,
        from,
        to: head + 1,
        cue,
        speaker: { from: before, to: before + 1, coreFrom: before, coreTo: before + 1 },
      };
    }
    if (/^(?:by|from)$/.test(next)) {
      const agent = nounPhraseAfter(text, words, head + 2, clause.to);
      if (agent) return { head, from, to: head + 1, cue, speaker: agent };
    }
    if (!reports) return null;
    return { head, from, to: head + 1, cue, speaker: governingSubject(text, words, clause, from) };
  },
  examples: [["He mocked Ann Marsh’s claim that the harbour was “as good as new.”", "Ann Marsh", "claim"]],
};
