import { nounPhraseAfter } from "../clauses/noun-phrase.ts";
import type { QuoteRule } from "../rule.ts";

const word = (text: string, start: number, end: number) => text.slice(start, end).toLowerCase();

export const accordingTo: QuoteRule = {
  id: "quote/according-to",
  doc: "…, according to the ministry; According to Marsh, “…”",
  find({ text, words, clause }) {
    for (let k = clause.from; k + 2 < clause.to; k++) {
      if (word(text, words.start[k]!, words.end[k]!) !== "according") continue;
      if (word(text, words.start[k + 1]!, words.end[k + 1]!) !== "to") continue;
      const speaker = nounPhraseAfter(text, words, k + 2, clause.to);
      if (speaker) return { cueFrom: k, cueTo: k + 2, cue: 0, speaker };
    }
    return null;
  },
  examples: [
    ["The harbour is “a wreck,” according to Ann Marsh.", "Ann Marsh", "according to"],
    ["According to the port authority, the harbour is “a wreck.”", "the port authority", "According to"],
  ],
};
