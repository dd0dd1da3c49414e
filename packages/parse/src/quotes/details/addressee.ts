import { bitsAt, formAt } from "../clauses/noun-phrases.ts";
import type { Range } from "../contents/find-content.ts";
import { findWhom } from "../contents/whom.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";

const objects = new Set([
  "tell",
  "ask",
  "assure",
  "remind",
  "inform",
  "notify",
  "warn",
  "text",
  "email",
  "advise",
  "urge",
  "promise",
  "thank",
  "brief",
]);

/** Whom a speaker speaks to: `told the Kelmouth Post`, `said to reporters`, `in an interview with the Post`. */
export function findAddressee(scene: Scene, frame: FoundFrame): Range | null {
  const { words, clause } = scene;
  const lemma = cues[frame.cue]![0];
  let at = frame.to;
  if (frame.speaker && frame.speaker.from >= frame.head) at = frame.speaker.to;
  if (at >= clause.to) return null;
  if (!objects.has(lemma)) {
    const to = formAt(words, at) === "to" ? at : -1;
    if (
      to >= 0 &&
      lemma !== "" &&
      /^(?:say|explain|complain|write|add|announce|admit|confirm|suggest|speak|talk)$/.test(lemma)
    )
      at = to + 1;
    else {
      // “said in an interview with the Post”
      let k = at;
      while (
        k < Math.min(clause.to, at + 6) &&
        formAt(words, k) !== "interview" &&
        words.shape[k]! < shape.mark
      )
        k++;
      if (
        formAt(words, k) !== "interview" ||
        (formAt(words, k + 1) !== "with" && formAt(words, k + 1) !== "to")
      )
        return null;
      at = k + 2;
    }
  } else if (frame.rule === "quote/passive" || frame.rule === "quote/said-inverted") return null;
  if (at >= clause.to || words.shape[at] === shape.stretch || formAt(words, at) === "that") return null;
  const whom = findWhom(scene, at);
  if (!whom || bitsAt(words, whom.from) & classes.relative) return null;
  // “asked questions”, “warned of floods”: things, not people
  if (
    lemma === "ask" &&
    words.shape[whom.to - 1] === shape.lower &&
    !(bitsAt(words, whom.to - 1) & (classes.person_noun | classes.object_pronoun))
  )
    return null;
  return whom;
}
