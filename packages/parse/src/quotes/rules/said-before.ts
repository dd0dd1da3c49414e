import { bitsAt, firstSubject, inflectionAt, subjectBefore, verbAt } from "../clauses/noun-phrase.ts";
import type { QuoteRule } from "../rule.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

export const saidBefore: QuoteRule = {
  id: "quote/said-before",
  doc: "Marsh said: “…”; Marsh called it “…”; the plan, which Marsh described as “…”",
  find({ text, words, clause, at }) {
    for (let k = at - 1; k >= clause.from; k--) {
      const verb = verbAt(words, k);
      if (verb === 0 || words.shape[k] !== shape.lower) continue;
      if (cues[verb]![1] !== "speech" || cues[verb]![2] < 12) continue;
      // a noun: “the claim”, “his statement”
      if (
        k > clause.from &&
        bitsAt(words, k - 1) & (classes.determiner | classes.possessive) &&
        inflectionAt(words, k) !== 4
      )
        continue;
      const inflection = inflectionAt(words, k);
      const participle = inflection === 4 || (k > clause.from && words.mark[k - 1] === 44);
      const infinitive =
        inflection === 1 && k > clause.from && text.slice(words.start[k - 1]!, words.end[k - 1]!) === "to";
      const speaker =
        (participle || infinitive ? null : subjectBefore(text, words, clause, k)) ??
        (participle || infinitive ? firstSubject(text, words, clause.from, k) : null);
      if (!speaker) continue;
      return { cueFrom: k, cueTo: k + 1, cue: verb, speaker };
    }
    return null;
  },
  examples: [
    ["Marsh said: “We agreed.”", "Marsh", "said"],
    ["Ann Marsh, a harbour master, told the Kelmouth Post that the plan was “a joke.”", "Ann Marsh", "told"],
    ["Marsh rejected the plan, calling it “a joke.”", "Marsh", "calling"],
    ["The plan, which he described as “a joke,” failed.", "he", "described"],
  ],
};
