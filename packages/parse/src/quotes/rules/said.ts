import { cueSpan } from "../clauses/cue-span.ts";
import { formAt, subjectBefore, verbAt } from "../clauses/noun-phrases.ts";
import { readVerb } from "../clauses/verbs.ts";
import type { FrameRule } from "../frame.ts";
import { cues } from "../words/lexicon.gen.ts";

export const said: FrameRule = {
  id: "quote/said",
  doc: "a finite verb of saying and its subject: Marsh said: “…”; “…,” Marsh, a harbour master, told reporters",
  at: "verb",
  find({ text, words, clause }, head) {
    if (readVerb(text, words, clause.from, head, clause.to) !== "finite") return null;
    const cue = verbAt(words, head);
    const span = cueSpan(text, words, clause.from, head, clause.to, cues[cue]![0]);
    const speaker = subjectBefore(text, words, clause, head);
    // “in a notice issued on Monday”
    if (
      speaker &&
      /^(?:issue|release|publish|post|file|send)$/.test(cues[cue]![0]) &&
      speaker.coreTo === head &&
      /^(?:in|from|with|by|on|to)$/.test(formAt(words, speaker.from - 1)) &&
      speaker.from > clause.from
    )
      return null;
    return { head, ...span, cue, speaker };
  },
  examples: [
    ["Marsh said: “We agreed.”", "Marsh", "said"],
    ["“We agreed,” Marsh said.", "Marsh", "said"],
    ["“Who pays?” the mayor of Kelmouth later asked.", "the mayor of Kelmouth", "later asked"],
    ["“We agreed,” Marsh, a harbour master, told reporters.", "Marsh", "told"],
    ["Ann Marsh, a harbour master, told the Kelmouth Post that the plan was “a joke.”", "Ann Marsh", "told"],
    ["The plan, which he described as “a joke,” failed.", "he", "described"],
    ['The Pearl Bank on Monday said it " never doubted" its clerk.', "The Pearl Bank", "said"],
  ],
  not: ["The claim “Best in town” is on the door.", "In a notice issued on Monday, the board has its say."],
};
