import { cueSpan } from "../clauses/cue-span.ts";
import { formAt, governingSubject, subjectBefore, verbAt } from "../clauses/noun-phrases.ts";
import { readVerb } from "../clauses/verbs.ts";
import type { FrameRule } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { cues } from "../words/lexicon.gen.ts";

export const participle: FrameRule = {
  id: "quote/participle",
  doc: "a participle whose subject is that of the main clause: Marsh rejected the plan, calling it “…”",
  at: "verb",
  find({ text, words, clause }, head) {
    if (readVerb(text, words, clause.from, head, clause.to) !== "gerund") return null;
    const cue = verbAt(words, head);
    const span = cueSpan(text, words, clause.from, head, clause.to, cues[cue]![0]);
    const before = span.from - 1;
    const beside =
      before >= clause.from && words.shape[before]! <= shape.upper
        ? subjectBefore(text, words, clause, head)
        : null;
    // “with Marsh calling it a joke”, “footage of Marsh saying”: its own subject; not “issued a statement saying”
    const own =
      beside && (beside.from === clause.from || /^(?:with|of)$/.test(formAt(words, beside.from - 1)))
        ? beside
        : null;
    return { head, ...span, cue, speaker: own ?? governingSubject(text, words, clause, span.from) };
  },
  examples: [
    ["Marsh rejected the plan, calling it “a joke.”", "Marsh", "calling"],
    ["Marsh issued a statement saying “the plan is a joke.”", "Marsh", "saying"],
    ["The council voted it down, with Marsh calling it “a joke.”", "Marsh", "calling"],
  ],
};
