import { nounPhraseBefore } from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";

export const colon: FrameRule = {
  id: "quote/colon",
  doc: "Marsh: “…”, as in headlines, transcripts and captions",
  at: "colon",
  find({ text, words, clause }, head) {
    if (head + 1 >= clause.to) return null;
    const speaker = nounPhraseBefore(text, words, clause.from, head);
    return speaker && speaker.from === clause.from
      ? { head, from: head, to: head + 1, cue: 0, speaker }
      : null;
  },
  examples: [["Mayor Ann Marsh: “We agreed.”", "Mayor Ann Marsh", ":"]],
};
