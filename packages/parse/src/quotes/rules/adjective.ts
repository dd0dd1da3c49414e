import { cueSpan } from "../clauses/cue-span.ts";
import { adjectiveAt, subjectBefore } from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";
import { entries } from "../words/find-words.ts";

export const adjective: FrameRule = {
  id: "quote/adjective",
  doc: "what somebody is sure or afraid of: Marsh is confident that …",
  at: "adjective",
  find({ text, words, clause }, head) {
    const span = cueSpan(text, words, clause.from, head, clause.to, "");
    if (span.from === head) return null;
    const next = head + 1 < clause.to ? entries[words.entry[head + 1]!]![0] : "";
    if (!/^(?:that|of|about|to|if|whether|the|he|she|they|it|we|i)$/.test(next)) return null;
    const speaker = subjectBefore(text, words, clause, head);
    return speaker && { head, ...span, cue: adjectiveAt(words, head), speaker };
  },
  examples: [
    ["Ann Marsh is confident that the harbour will be “as good as new.”", "Ann Marsh", "is confident"],
  ],
};
