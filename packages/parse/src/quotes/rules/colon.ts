import { nounPhraseBefore } from "../clauses/noun-phrase.ts";
import type { QuoteRule } from "../rule.ts";

export const colon: QuoteRule = {
  id: "quote/colon",
  doc: "Marsh: “…”, as in headlines, transcripts and captions",
  find({ text, words, clause, at }) {
    if (words.mark[at - 1] !== 58) return null;
    const speaker = nounPhraseBefore(text, words, clause.from, at - 1);
    return speaker && speaker.from === clause.from ? { cueFrom: at - 1, cueTo: at, cue: 0, speaker } : null;
  },
  examples: [["Mayor Ann Marsh: “We agreed.”", "Mayor Ann Marsh", ":"]],
};
