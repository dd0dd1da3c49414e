import { cueSpan } from "../clauses/cue-span.ts";
import { governingSubject, verbAt } from "../clauses/noun-phrases.ts";
import { readVerb } from "../clauses/verbs.ts";
import type { FrameRule } from "../frame.ts";
import { cues } from "../words/lexicon.gen.ts";

export const infinitive: FrameRule = {
  id: "quote/infinitive",
  doc: "an infinitive whose subject is that of the main clause: Marsh went on to call it “…”",
  at: "verb",
  find({ text, words, clause }, head) {
    if (readVerb(text, words, clause.from, head, clause.to) !== "infinitive") return null;
    const cue = verbAt(words, head);
    const span = cueSpan(text, words, clause.from, head, clause.to, cues[cue]![0]);
    const speaker = governingSubject(text, words, clause, span.from);
    return speaker && { head, ...span, cue, speaker };
  },
  examples: [["Marsh went on to call it “a joke.”", "Marsh", "call"]],
};
