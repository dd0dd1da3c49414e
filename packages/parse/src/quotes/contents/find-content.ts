import { beginsWithVerb, hasVerb } from "../clauses/has-verb.ts";
import { bitsAt, datelineEnd, formAt, inflectionAt, verbAt } from "../clauses/noun-phrases.ts";
import type { FoundFrame, Scene } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes, cues } from "../words/lexicon.gen.ts";
import { findEnds } from "./boundaries.ts";
import { contentStart } from "./content-start.ts";
import { weights } from "./weights.gen.ts";

/** A half-open range of `Words`. */
export interface Range {
  readonly from: number;
  readonly to: number;
}

const comma = 44;

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
      return rest && !startsAside(scene, rest.from) && !(bitsAt(words, rest.from) & classes.coordinator)
        ? [head, rest]
        : [head];
    return after ? [after] : [];
  }
  if (frame.rule === "quote/said-inverted" || frame.rule === "quote/any-verb") {
    if (head) return rest && !startsAside(scene, rest.from) ? [head, rest] : [head];
    return after ? [after] : [];
  }
  if (
    parted &&
    head &&
    (!after || words.mark[end] === comma || (startsAside(scene, end) && formAt(words, after.from) !== "that"))
  ) {
    const goesOn = rest !== null && !startsAside(scene, rest.from);
    if (hasVerb(scene, head)) return goesOn ? [head, rest] : [head];
    // “the guards, Marsh said, were asleep”
    if (goesOn && words.mark[start - 1] === comma && beginsWithVerb(scene, rest.from)) return [head, rest];
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
  // “One barge sank; the other, Marsh said, …”
  for (let k = start - 3; k > from; k--) {
    if (words.mark[k] !== 59) continue;
    from = k + 1;
    break;
  }
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
  const { clause } = scene;
  const start = trimmed(scene, { from: contentStart(scene, frame, end), to: clause.to });
  if (!start) return null;
  const ends = findEnds(scene, frame, start.from, frames);
  // “According to police, the driver, a man of 40, was hurt”: a clause, so not without its verb
  const isClause = frame.rule === "quote/according-to" || cues[frame.cue]![0] === "say";
  const early = frame.rule !== "quote/according-to";
  const whole = isClause ? ends.filter(({ at }) => hasVerb(scene, { from: start.from, to: at }, early)) : [];
  return trimmed(scene, { from: start.from, to: chooseEnd(whole.length > 0 ? whole : ends) });
}
