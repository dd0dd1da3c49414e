import { cueSpan } from "../clauses/cue-span.ts";
import { nounPhraseAfter, verbAt } from "../clauses/noun-phrases.ts";
import { readVerb } from "../clauses/verbs.ts";
import type { FrameRule } from "../frame.ts";
import { entries } from "../words/find-words.ts";
import { cues } from "../words/lexicon.gen.ts";

export const passive: FrameRule = {
  id: "quote/passive",
  doc: "a passive with or without its agent: the plan was called “…” by Marsh",
  at: "verb",
  find({ text, words, clause }, head) {
    const reading = readVerb(text, words, clause.from, head, clause.to);
    if (reading !== "passive" && reading !== "participle") return null;
    const cue = verbAt(words, head);
    // “as quoted by the Post”: the Post passes it on
    if (cues[cue]![0] === "quote" || cues[cue]![0] === "cite") return null;
    const span = cueSpan(text, words, clause.from, head, clause.to, cues[cue]![0]);
    for (let k = head + 1; k + 1 < clause.to && k < head + 8; k++) {
      if (entries[words.entry[k]!]![0] !== "by" || words.mark[k] !== 0) continue;
      const speaker = nounPhraseAfter(text, words, k + 1, clause.to);
      if (speaker) return { head, ...span, cue, speaker };
    }
    return { head, ...span, cue, speaker: null };
  },
  examples: [["The plan was called “a bad joke” by Ann Marsh.", "Ann Marsh", "was called"]],
};
