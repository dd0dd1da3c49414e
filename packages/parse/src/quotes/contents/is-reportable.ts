import { nextKind, nextKinds } from "../attribute/features.ts";
import { bitsAt, nounAt, verbAt } from "../clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import type { Range } from "./find-content.ts";

/** Verbs whose infinitive is the thing said: `promised to resign`. */
const promising = new Set(["promise", "vow", "pledge", "swear", "threaten", "volunteer"]);
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

/** Whether a content is what somebody said, as a clause, and not what they spoke of: `said it was over`, not `praised the plan`. */
export function isReportable(
  { text, words, stretches, clause }: Scene,
  frame: FoundFrame,
  content: Range,
): boolean {
  const [lemma] = cues[frame.cue]!;
  const kind = nextKinds[nextKind({ text, words, stretches, clause }, content.from)]!;
  if (content.to - content.from < 2) return false;
  if (content.from < frame.head || frame.rule === "quote/according-to")
    return hasVerb({ text, words, stretches, clause }, content);
  if (kind === "that") return true;
  if (kind === "to") return promising.has(lemma);
  if (kind === "gerund") return owning.has(lemma);
  if (kind === "preposition" || kind === "stretch") return false;
  if (kind === "wh") return frame.rule !== "quote/noun";
  return (
    frame.rule !== "quote/noun" &&
    hasVerb({ text, words, stretches, clause }, { from: content.from + 1, to: content.to }, true)
  );
}

/** Whether a finite verb stands in the range; `early`: before a word that begins another clause. */
function hasVerb({ text, words }: Scene, { from, to }: Range, early = false): boolean {
  for (let i = from; i < to; i++) {
    const bits = bitsAt(words, i);
    if (words.shape[i] === shape.possessive && i > from && bitsAt(words, i - 1) & classes.pronoun)
      return true;
    if (words.shape[i] !== shape.lower) continue;
    if (bits & (classes.auxiliary | classes.verb))
      return (
        !(bitsAt(words, i - 1) & (classes.determiner | classes.possessive)) ||
        (bits & classes.auxiliary) !== 0
      );
    if (early && bits & (classes.relative | classes.subordinator) && i > from) return false;
    if (early && text.slice(words.start[i]!, words.end[i]!) === "to") return false;
    const before = i > from - 1 ? bitsAt(words, i - 1) : 0;
    if (before & (classes.determiner | classes.possessive | classes.preposition)) continue;
    // “challenges”: as like a noun
    if (verbAt(words, i) > 0 && nounAt(words, i) > 0 && !(before & classes.pronoun)) continue;
    if (verbAt(words, i) > 0 || /[^e]ed$/.test(text.slice(words.start[i]!, words.end[i]!))) {
      // “the problems faced by the port”
      if (i + 1 < to && text.slice(words.start[i + 1]!, words.end[i + 1]!) === "by") continue;
      if (/(?:ed|s)$/.test(text.slice(words.start[i]!, words.end[i]!)) || before & classes.pronoun)
        return true;
    }
  }
  return false;
}
