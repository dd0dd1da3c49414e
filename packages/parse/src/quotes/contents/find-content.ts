import { hasVerb } from "../clauses/has-verb.ts";
import {
  bitsAt,
  datelineEnd,
  formAt,
  inflectionAt,
  isAdverb,
  isName,
  nounPhraseAfter,
  verbAt,
} from "../clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import { findEnds } from "./boundaries.ts";
import { weights } from "./weights.gen.ts";
import { findWhom } from "./whom.ts";

/** A half-open range of `Words`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const comma = 44;
/** Verbs whose object is the one spoken to: `told reporters that …`. */
const addressing = new Set(["tell", "assure", "remind", "inform", "notify", "text"]);

/** Takes one of the places where the content may end; training takes by the gold instead. */
export type ChooseEnd = (
  ends: readonly { readonly at: number; readonly features: readonly number[] }[],
) => number;

const likeliestEnd: ChooseEnd = (ends) => {
  let best = Number.NEGATIVE_INFINITY;
  let taken = 0;
  for (const { at, features } of ends) {
    let score = 0;
    for (const feature of features) score += weights[feature]!;
    if (score > best) {
      best = score;
      taken = at;
    }
  }
  return taken;
};

/** The words that a frame reports: before it, after it, or round it. */
export function findContent(
  scene: Scene,
  frame: FoundFrame,
  frames: readonly FoundFrame[],
  chooseEnd: ChooseEnd = likeliestEnd,
): Range[] {
  const { words, clause } = scene;
  const { speaker } = frame;
  const start = Math.min(frame.from, speaker?.from ?? frame.from);
  const end = Math.max(frame.to, speaker && speaker.from >= frame.head ? speaker.to : frame.to);
  const after = afterCue(scene, frame, end, frames, chooseEnd);
  const head = beforeCue(scene, start);
  const rest =
    words.mark[end] === comma ? trimmed(scene, { from: end + 1, to: after?.to ?? clause.to }) : null;
  const parted = start > clause.from && words.shape[start - 1] === shape.mark && words.mark[start - 1] !== 58;
  if (frame.rule === "quote/according-to" || frame.rule === "quote/words-of") {
    if (head && start - clause.from > 2)
      return rest && !startsAside(scene, rest.from) ? [head, rest] : [head];
    return after ? [after] : [];
  }
  if (frame.rule === "quote/said-inverted" || frame.rule === "quote/any-verb") {
    if (head) return rest && !startsAside(scene, rest.from) ? [head, rest] : [head];
    return after ? [after] : [];
  }
  if (
    parted &&
    head &&
    hasVerb(scene, head) &&
    (!after || words.mark[end] === comma || (startsAside(scene, end) && formAt(words, after.from) !== "that"))
  ) {
    return rest && !startsAside(scene, rest.from) ? [head, rest] : [head];
  }
  if (frame.rule === "quote/passive" && !speaker) {
    const subject = trimmed(scene, { from: clause.from, to: frame.from });
    return [...(subject ? [subject] : []), ...(after ? [after] : [])];
  }
  return after ? [after] : head && parted ? [head] : [];
}

/** `in a statement`, `on Monday`, `adding that`: no words of the speaker's. */
function startsAside({ words }: Scene, i: number): boolean {
  const bits = bitsAt(words, i);
  if (bits & classes.time) return true;
  if (bits & classes.preposition || /^(?:here|there)$/.test(entries[words.entry[i]!]![0])) return true;
  if (bits & classes.subordinator && entries[words.entry[i]!]![0] !== "that") return true;
  return verbAt(words, i) > 0 && inflectionAt(words, i) === 4;
}

function trimmed({ words }: Scene, { from, to }: Range): Range | null {
  while (
    from < to &&
    words.shape[from] === shape.mark &&
    words.mark[from] !== 40 &&
    words.mark[from] !== 36 &&
    words.mark[from] !== 91
  )
    from++;
  while (
    to > from &&
    words.shape[to - 1] === shape.mark &&
    !(words.mark[to - 1] === 41 || words.mark[to - 1] === 37 || words.mark[to - 1] === 93)
  )
    to--;
  return from < to ? { from, to } : null;
}

function beforeCue(scene: Scene, start: number): Range | null {
  const { words, clause } = scene;
  let from = datelineEnd(words, clause.from, start);
  while (from < start && bitsAt(words, from) & classes.coordinator) from++;
  let to = start;
  while (to > from && /^(?:as|but|and|,)$/.test(scene.text.slice(words.start[to - 1]!, words.end[to - 1]!)))
    to--;
  return trimmed(scene, { from, to });
}

function afterCue(
  scene: Scene,
  frame: FoundFrame,
  end: number,
  frames: readonly FoundFrame[],
  chooseEnd: ChooseEnd,
): Range | null {
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
  // “said in a statement on Monday that”, “said Wednesday that”
  if (
    from < clause.to &&
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
    }
    from = afterDay(scene, from);
  }
  if (frame.rule === "quote/according-to") from = afterApposition(scene, from);
  const start = trimmed(scene, { from, to: clause.to });
  if (!start) return null;
  const ends = findEnds(scene, frame, start.from, frames);
  // “According to police, the driver, a man of 40, was hurt”: a clause, so not without its verb
  const whole =
    frame.rule === "quote/according-to"
      ? ends.filter(({ at }) => hasVerb(scene, { from: start.from, to: at }))
      : [];
  return trimmed(scene, { from: start.from, to: chooseEnd(whole.length > 0 ? whole : ends) });
}

/** Behind `, the harbour master,` where the name before it is somebody's: `According to Ann Marsh, the harbour master, …`. */
function afterApposition({ text, words, clause }: Scene, at: number): number {
  if (words.mark[at] !== comma || !isName(words, at - 1)) return at;
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
