import { hasVerb } from "../clauses/has-verb.ts";
import { bitsAt, formAt, inflectionAt, isAdverb, isName, nounPhraseAfter } from "../clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import { findWhom } from "./whom.ts";

const comma = 44;
/** Verbs whose object is the one spoken to: `told reporters that …`. */
const addressing = new Set(["tell", "assure", "remind", "inform", "notify", "text"]);

/** Where what is reported begins behind a cue that ends at `end`: past whom, when, where and how it was said. */
export function contentStart(scene: Scene, frame: FoundFrame, end: number): number {
  const { text, words, clause } = scene;
  const lemma = cues[frame.cue]![0];
  let from = end;
  if (
    addressing.has(lemma) &&
    from < clause.to &&
    words.shape[from] !== shape.stretch &&
    entries[words.entry[from]!]![0] !== "that"
  ) {
    const whom = findWhom(scene, from);
    if (whom && whom.to < clause.to) from = whom.to;
  }
  // “alleges, among other things, that”
  if (words.mark[from] === comma) {
    for (let k = from + 1; k < Math.min(clause.to - 1, from + 12); k++) {
      if (words.mark[k] !== comma) continue;
      if (formAt(words, k + 1) === "that") from = k + 1;
      break;
    }
  }
  // “said in a statement on Monday that”, “said Wednesday that”; not “threatened to leave those that”
  const promises = formAt(words, from) === "to" && isInfinitive(text, words, from + 1);
  if (
    from < clause.to &&
    !promises &&
    (bitsAt(words, from) & (classes.preposition | classes.time) || isAdverb(text, words, from))
  ) {
    for (let k = from + 1; k < Math.min(clause.to, from + 16); k++) {
      if (
        entries[words.shape[k] === shape.lower ? words.entry[k]! : 0]![0] === "that" ||
        words.mark[k] === 58 ||
        (words.shape[k] === shape.stretch && words.mark[k - 1] === comma)
      ) {
        from = k;
        break;
      }
      if (words.shape[k] === shape.stretch) break;
      // “rejected at first, and that”
      if (words.mark[k] === comma && bitsAt(words, k + 1) & classes.coordinator) break;
    }
    from = afterManner(scene, frame, afterDay(scene, from));
  }
  return frame.rule === "quote/according-to" ? afterApposition(scene, from) : from;
}

/** Whether a verb may follow “to”: `to leave`; not `to reporters`, `to the Post`. */
const isInfinitive = (text: string, words: Scene["words"], i: number): boolean =>
  words.shape[i] === shape.lower &&
  !(
    bitsAt(words, i) &
    (classes.determiner | classes.possessive | classes.object_pronoun | classes.person_noun | classes.medium)
  ) &&
  text[words.end[i]! - 1] !== "s";

/** Behind `released by the port,` and `, who runs the port,`; `at` where neither stands there. */
function asideEnd(text: string, words: Scene["words"], at: number, to: number): number {
  const relative = words.mark[at] === comma && (bitsAt(words, at + 1) & classes.relative) !== 0;
  const released =
    words.shape[at] === shape.lower &&
    (inflectionAt(words, at) === 3 || /[^e]ed$/.test(text.slice(words.start[at]!, words.end[at]!)));
  if (!relative && !released) return at;
  for (let k = at + 1; k < Math.min(to, at + 16); k++) if (words.mark[k] === comma && k > at + 1) return k;
  return at;
}

/** Behind `, the harbour master,` where the name before it is somebody's: `According to Ann Marsh, the harbour master, …`. */
function afterApposition({ text, words, clause }: Scene, at: number): number {
  const aside = asideEnd(text, words, at, clause.to);
  if (aside > at) return aside;
  if (words.mark[at] !== comma) return at;
  // “according to his wife, Ann, he fell”
  let name = at + 1;
  while (name < clause.to && isName(words, name) && !(bitsAt(words, name) & classes.determiner)) name++;
  if (words.shape[at - 1] === shape.lower && name > at + 1 && words.mark[name] === comma) return name;
  if (!isName(words, at - 1)) return at;
  let from = at + 1;
  while (from < clause.to && isAdverb(text, words, from)) from++;
  const beside = nounPhraseAfter(text, words, from, clause.to);
  if (!beside || words.mark[beside.to] !== comma || bitsAt(words, beside.to + 1) & classes.relative)
    return at;
  for (let i = beside.from; i < beside.to; i++)
    if (words.shape[i] === shape.lower && bitsAt(words, i) & (classes.person_noun | classes.title))
      return beside.to;
  return at;
}

/** Adverbs on how much or which, that are of what is said: `said only the mayor knew`. */
const ofContent =
  /^(?:only|nearly|roughly|really|hardly|barely|exactly|mainly|mostly|merely|simply|probably|possibly|surely|certainly|clearly)$/;

/**
 * Behind how and where it was said, if a clause follows that has no “that”: `said in an interview with the Post (she was
 * ill)`, `said publicly (the port was shut)`; else `at`.
 */
function afterManner({ text, words, stretches, clause }: Scene, frame: FoundFrame, at: number): number {
  const [, act, share] = cues[frame.cue]!;
  if (act !== "speech" || share < 45) return at;
  let i = at;
  while (i < clause.to) {
    const word = words.shape[i] === shape.lower ? text.slice(words.start[i]!, words.end[i]!) : "";
    if (/ly$/.test(word) && isAdverb(text, words, i) && !ofContent.test(word)) i++;
    else if (/^(?:in|on|at|via|during|through)$/.test(word)) {
      const where = nounPhraseAfter(text, words, i + 1, clause.to);
      if (!where) return at;
      i = where.to;
    } else break;
  }
  if (i === at || i >= clause.to) return at;
  const form = words.shape[i];
  const opens =
    form === shape.lower
      ? (bitsAt(words, i) & (classes.pronoun | classes.determiner | classes.possessive)) !== 0
      : form === shape.capital || form === shape.upper || form === shape.number;
  return opens && hasVerb({ text, words, stretches, clause }, { from: i + 1, to: clause.to }, true) ? i : at;
}

/** Behind `Wednesday`, `on Tuesday`, `on March 3`. */
function afterDay({ words, clause }: Scene, at: number): number {
  let i = at;
  if (formAt(words, i) === "on" && bitsAt(words, i + 1) & classes.time) i++;
  if (i >= clause.to || !(bitsAt(words, i) & classes.time)) return at;
  while (
    i < clause.to &&
    (bitsAt(words, i) & (classes.time | classes.period) || words.shape[i] === shape.number)
  )
    i++;
  return i;
}
