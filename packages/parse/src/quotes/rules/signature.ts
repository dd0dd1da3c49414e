import { isName, nounPhraseAfter } from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";

const dash = new Set([45, 0x2013, 0x2014, 0x2015]);

export const signature: FrameRule = {
  id: "quote/signature",
  doc: "a dash and a name below the words: “…” – Ann Marsh, harbour master",
  at: "stretch",
  find({ text, words, clause }, at) {
    let i = at + 1;
    if (i >= clause.to || !dash.has(words.mark[i]!)) return null;
    while (i < clause.to && dash.has(words.mark[i]!)) i++;
    if (i >= clause.to || !isName(words, i)) return null;
    const speaker = nounPhraseAfter(text, words, i, clause.to);
    if (!speaker) return null;
    const rest = words.mark[speaker.to];
    if (speaker.to < clause.to && rest !== 44 && rest !== 46) return null;
    return { head: at + 1, from: at + 1, to: i, cue: 0, speaker };
  },
  examples: [["“We agreed.” – Ann Marsh, harbour master", "Ann Marsh", "–"]],
};
