import { nounPhraseAfter } from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";

const lower = (text: string, start: number, end: number) => text.slice(start, end).toLowerCase();

export const accordingTo: FrameRule = {
  id: "quote/according-to",
  doc: "…, according to the ministry; According to Marsh, “…”",
  at: "according",
  find({ text, words, clause }, head) {
    if (head + 2 >= clause.to || lower(text, words.start[head + 1]!, words.end[head + 1]!) !== "to")
      return null;
    const speaker = nounPhraseAfter(text, words, head + 2, clause.to);
    return speaker && { head, from: head, to: head + 2, cue: 0, speaker };
  },
  examples: [
    ["The harbour is “a wreck,” according to Ann Marsh.", "Ann Marsh", "according to"],
    ["According to the port authority, the harbour is “a wreck.”", "the port authority", "According to"],
  ],
};
