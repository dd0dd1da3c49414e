import { nextKind, nextKinds } from "../attribute/features.ts";
import { beginsWithVerb, hasVerb } from "../clauses/has-verb.ts";
import { bitsAt, formAt } from "../clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import { sayers } from "../words/sayers.gen.ts";
import type { Range } from "./find-content.ts";

/** Verbs whose gerund is the thing said: `denied ordering it`. */
const owning = new Set([
  "deny",
  "admit",
  "acknowledge",
  "confess",
  "recall",
  "recommend",
  "suggest",
  "propose",
  "report",
  "remember",
]);

/** Whether contents are what somebody said, as a clause, and not what they spoke of: `said it was over`, not `praised the plan`. */
export function isReportable(
  { text, words, stretches, clause }: Scene,
  frame: FoundFrame,
  [content, rest]: readonly [Range, ...Range[]],
): boolean {
  const [lemma] = cues[frame.cue]!;
  const kind = nextKinds[nextKind({ text, words, stretches, clause }, content.from)]!;
  if (content.to - content.from < 2 || isNegated({ text, words, stretches, clause }, frame)) return false;
  const follow = (form: string) => {
    for (let i = content.from; i < content.to; i++) if (formAt(words, i) === form) return true;
    return false;
  };
  // “was denied by Marsh, the mayor’s lawyer”
  if (frame.rule === "quote/passive" && frame.speaker && content.from > frame.head && kind !== "that")
    return lemma === "describe" && follow("as");
  if (lemma === "deny" && kind !== "to") return true;
  if (lemma === "describe" || lemma === "portray" || lemma === "characterize") return follow("as");
  if (lemma === "accuse") return follow("of");
  // “According to CBS, the rule gives airlines a month”: a clause, whether or not its verb is known
  if (content.from > frame.head && frame.rule === "quote/according-to") return content.to - content.from > 2;
  if (content.from < frame.head)
    return (
      hasVerb({ text, words, stretches, clause }, content) ||
      (rest !== undefined && beginsWithVerb({ text, words, stretches, clause }, rest.from))
    );
  if (kind === "that") return true;
  if (kind === "to") return false;
  if (kind === "gerund" && owning.has(lemma)) return true;
  // “posted findings saying that …”: what is given out, and what is answered or repeated, is an object
  if (sayers.giving_cue.has(lemma)) return false;
  // “she was ill”; not “some questions about it”
  const counted = /^(?:all|any|both|few|many|more|most|one|several|some|these|this|those)$/.test(
    formAt(words, content.from),
  );
  if (kind === "pronoun" && !counted) return frame.rule !== "quote/noun";
  // “said at least six were hurt”
  const amount = isAmount({ text, words }, content.from);
  if ((kind === "preposition" && !amount) || kind === "stretch") return false;
  // “proposed a law that would end it”
  const next = bitsAt(words, content.from + 1);
  if (kind !== "wh" && !amount && next & classes.relative) return false;
  if (kind === "wh") return frame.rule !== "quote/noun";
  return (
    frame.rule !== "quote/noun" &&
    hasVerb({ text, words, stretches, clause }, { from: content.from + 1, to: content.to }, true)
  );
}

/** Whether a number begins here: `at least six`, `about 40`, `up to a dozen`. */
function isAmount({ text, words }: Pick<Scene, "text" | "words">, at: number): boolean {
  const lead = text.slice(words.start[at]!, words.start[at]! + 24);
  return /^(?:at (?:least|most)|up to|about|around|over|under|between|nearly|(?:more|fewer|less) than)\s/i.test(
    lead,
  );
}

/** `did not say who`, `without saying who`: nothing is said. */
function isNegated({ text, words, clause }: Scene, frame: FoundFrame): boolean {
  if (frame.from > clause.from && formAt(words, frame.from - 1) === "without") return true;
  for (let i = frame.from; i < frame.head; i++) {
    if (/^(?:not|never|.*n['’]t)$/i.test(text.slice(words.start[i]!, words.end[i]!))) return true;
  }
  return false;
}
