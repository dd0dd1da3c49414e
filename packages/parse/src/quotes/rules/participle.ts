import { cueSpan } from "../clauses/cue-span.ts";
import {
  formAt,
  governingSubject,
  nounPhraseAfter,
  type Speaker,
  subjectBefore,
  verbAt,
} from "../clauses/noun-phrases.ts";
import { readVerb } from "../clauses/verbs.ts";
import type { FrameRule, Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { cues } from "../words/lexicon.gen.ts";

/** `The Post cited Hugh Marsh, the harbour master, as saying`: whoever is cited, not who cites. */
function citedAsSaying({ text, words, clause }: Scene, as: number): Speaker | null {
  for (let i = as - 2; i > clause.from && as - i < 30; i--) {
    const lemma = cues[verbAt(words, i)]?.[0];
    if (verbAt(words, i) === 0 || (lemma !== "cite" && lemma !== "quote")) continue;
    return readVerb(text, words, clause.from, i, clause.to) === "finite"
      ? nounPhraseAfter(text, words, i + 1, as)
      : null;
  }
  return null;
}

/** `The result was hailed by Marsh as a triumph, saying`: whoever did the saying of the passive before. */
function agentBefore({ text, words, clause }: Scene, at: number): Speaker | null {
  if (words.mark[at - 1] !== 44) return null;
  for (let i = at - 2; i > clause.from && at - i < 30; i--) {
    if (verbAt(words, i) === 0 || cues[verbAt(words, i)]![1] !== "speech") continue;
    if (readVerb(text, words, clause.from, i, clause.to) !== "passive") continue;
    if (formAt(words, i + 1) !== "by") return null;
    return nounPhraseAfter(text, words, i + 2, at);
  }
  return null;
}

export const participle: FrameRule = {
  id: "quote/participle",
  doc: "a participle whose subject is that of the main clause: Marsh rejected the plan, calling it “…”",
  at: "verb",
  find(scene, head) {
    const { text, words, clause } = scene;
    if (readVerb(text, words, clause.from, head, clause.to) !== "gerund") return null;
    const cue = verbAt(words, head);
    const span = cueSpan(text, words, clause.from, head, clause.to, cues[cue]![0]);
    const before = span.from - 1;
    const beside =
      before >= clause.from && words.shape[before]! <= shape.upper
        ? subjectBefore(text, words, clause, head)
        : null;
    // “with Marsh calling it a joke”, “footage of Marsh saying”: its own subject; not “issued a statement saying”
    const own =
      beside && (beside.from === clause.from || /^(?:with|of)$/.test(formAt(words, beside.from - 1)))
        ? beside
        : null;
    const cited =
      before > clause.from && formAt(words, before) === "as" ? citedAsSaying(scene, before) : null;
    const speaker =
      own ?? cited ?? agentBefore(scene, span.from) ?? governingSubject(text, words, clause, span.from);
    return { head, ...span, cue, speaker };
  },
  examples: [
    ["Marsh rejected the plan, calling it “a joke.”", "Marsh", "calling"],
    ["Marsh issued a statement saying “the plan is a joke.”", "Marsh", "saying"],
    [
      "The Post cited Hugh Marsh, the harbour master, as saying “the plan is a joke.”",
      "Hugh Marsh",
      "saying",
    ],
    ["Marsh was quoted by the Post as saying “the plan is a joke.”", "Marsh", "saying"],
    ["The council voted it down, with Marsh calling it “a joke.”", "Marsh", "calling"],
    ["The result was described by Marsh as a triumph, saying it was “a new day.”", "Marsh", "saying"],
  ],
};
