import { cueSpan } from "../clauses/cue-span.ts";
import {
  bitsAt,
  inflectionAt,
  isAdverb,
  isName,
  nounPhraseAfter,
  subjectBefore,
  verbAt,
} from "../clauses/noun-phrases.ts";
import type { FrameRule } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

/** Verbs that may stand before their subject with no quotation beside them. */
const bare = new Set([
  "say",
  "add",
  "report",
  "note",
  "write",
  "announce",
  "explain",
  "argue",
  "tweet",
  "remark",
]);

export const saidInverted: FrameRule = {
  id: "quote/said-inverted",
  doc: "the verb before its subject: “…,” said Ann Marsh, a harbour master; The port is shut, said Marsh",
  at: "verb",
  find({ text, words, clause }, head) {
    const inflection = inflectionAt(words, head);
    if (inflection === 1 || inflection === 4) return null;
    const cue = verbAt(words, head);
    const [lemma, act] = cues[cue]!;
    if (act === "evidence" || lemma === "tell") return null;
    let before = head - 1;
    while (before >= clause.from && isAdverb(text, words, before)) before--;
    let at = head + 1;
    while (at < clause.to && isAdverb(text, words, at)) at++;
    if (at >= clause.to) return null;
    const opens = before < clause.from;
    if (!opens && words.shape[before] !== shape.stretch && words.shape[before] !== shape.mark) return null;
    const stretch =
      !opens && (words.shape[before] === shape.stretch || words.shape[before - 1] === shape.stretch);
    if (!stretch) {
      // “Said Marsh, …” and “The port is shut, said Marsh”; not “Marsh, a harbour master, said she”
      const named = isName(words, at) || (bitsAt(words, at) & (classes.determiner | classes.title)) !== 0;
      if (!named || !bare.has(lemma) || (!opens && subjectBefore(text, words, clause, head))) return null;
    }
    const speaker = nounPhraseAfter(text, words, at, clause.to, true);
    return speaker && { head, ...cueSpan(text, words, before + 1, head, head + 1, lemma), cue, speaker };
  },
  examples: [
    ["“We agreed,” said Ann Marsh, a harbour master.", "Ann Marsh", "said"],
    ["Said Ann Marsh, who has run the port since May, “We agreed.”", "Ann Marsh", "Said"],
    ["“Who pays?” asked the mayor of Kelmouth.", "the mayor of Kelmouth", "asked"],
  ],
};
