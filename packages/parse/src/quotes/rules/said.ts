import { cueSpan } from "../clauses/cue-span.ts";
import { bitsAt, formAt, isName, type Speaker, subjectBefore, verbAt } from "../clauses/noun-phrases.ts";
import { readVerb } from "../clauses/verbs.ts";
import type { FrameRule, Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

/** `a process called “flotation”`: the name of something; not `which the Post called “the best yet”`. */
function isNaming({ words, clause }: Scene, head: number, speaker: Speaker | null): boolean {
  if (!speaker || words.shape[head + 1] !== shape.stretch || speaker.coreTo !== head) return false;
  if (!/^(?:call|name|dub|term|title|entitle|nickname)$/.test(cues[verbAt(words, head)]![0])) return false;
  for (let i = speaker.coreFrom; i < speaker.coreTo; i++)
    if (isName(words, i) && i > clause.from) return false;
  const article = /^an?$/.test(formAt(words, speaker.coreFrom));
  return article && !(speaker.from > clause.from && bitsAt(words, speaker.from - 1) & classes.relative);
}

export const said: FrameRule = {
  id: "quote/said",
  doc: "a finite verb of saying and its subject: Marsh said: “…”; “…,” Marsh, a harbour master, told reporters",
  at: "verb",
  find(scene, head) {
    const { text, words, clause } = scene;
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
    if (isNaming(scene, head, speaker)) return null;
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
  not: [
    "A trick called “flotation” keeps it dry.",
    "The claim “Best in town” is on the door.",
    "In a notice issued on Monday, the board has its say.",
  ],
};
