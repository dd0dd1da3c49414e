import type { Span } from "../schema.ts";
import { type Candidate, nobody, type Sentence, somebody } from "./choose/candidates.ts";
import type { Choose } from "./choose/choose.ts";
import { featuresOf, viewOf } from "./choose/features.ts";
import { findClauses } from "./clauses/find-clauses.ts";
import { firstSubject, formAt } from "./clauses/noun-phrases.ts";
import { findFrames } from "./find-frames.ts";
import type { Scene } from "./frame.ts";
import { findStretches, type Stretch } from "./marks/find-stretches.ts";
import { withSinglesDoubled } from "./marks/with-double-marks.ts";
import { addWords, shape, type Words } from "./words/find-words.ts";
import { cues } from "./words/lexicon.gen.ts";

/** A stretch in its sentence, and who is taken to have said it. */
export interface Reading {
  readonly stretch: number;
  /** Index into `sentences`. */
  readonly sentence: number;
  /** Item of `words` that is the stretch. */
  readonly at: number;
  readonly candidate: Candidate;
  /** How likely anybody is quoted at all, 0 to 1. */
  readonly speech: number;
}

/** A text as the quotation finder sees it. */
export interface ReadText {
  readonly text: string;
  readonly words: Words;
  readonly stretches: readonly Stretch[];
  readonly sentences: readonly Sentence[];
  readonly readings: readonly Reading[];
}

/** Sentences with their frames, and for every stretch in marks who said it. */
export function readText(given: string, paragraphs: readonly Span[], choose: Choose): ReadText {
  const text = withSinglesDoubled(given, paragraphs);
  const stretches = findStretches(text, paragraphs);
  const words: Words = { start: [], end: [], shape: [], entry: [], mark: [], stretch: [] };
  const sentences: Sentence[] = [];
  const readings: Reading[] = [];
  let next = 0;
  paragraphs.forEach((span, paragraph) => {
    const numbers: number[] = [];
    for (; stretches[next]?.paragraph === paragraph; next++)
      if (stretches[next]!.inside === null) numbers.push(next);
    const from = words.start.length;
    addWords(
      words,
      text,
      span,
      numbers.map((n) => stretches[n]!),
      numbers,
    );
    const first = sentences.length;
    for (const clause of findClauses(text, words, stretches, from, words.start.length, paragraph)) {
      sentences.push({ clause, frames: findFrames({ text, words, stretches, clause }) });
    }
    if (numbers.length === 0) return;
    for (let sentence = first; sentence < sentences.length; sentence++) {
      readSentence(text, words, stretches, sentences, sentence, readings, choose);
    }
  });
  return { text, words, stretches, sentences, readings };
}

function readSentence(
  text: string,
  words: Words,
  stretches: readonly Stretch[],
  sentences: readonly Sentence[],
  sentence: number,
  readings: Reading[],
  choose: Choose,
): void {
  const { clause, frames } = sentences[sentence]!;
  const scene: Scene = { text, words, stretches, clause };
  const heads = frames.map(({ head }) => head);
  let chosenBefore: Candidate | null = null;
  for (let at = clause.from; at < clause.to; at++) {
    if (words.shape[at] !== shape.stretch) continue;
    const stretch = words.stretch[at]!;
    const before = sentences[sentence - 1] ?? null;
    const inParagraph = before?.clause.paragraph === clause.paragraph;
    const last = before ? before.clause.to - 1 : -1;
    const previous = lastSpoken(readings);
    const candidates: Candidate[] = [nobody, somebody];
    const back: number[] = [0, 0];
    const add = (candidate: Candidate, paragraphs: number) => {
      candidates.push(candidate);
      back.push(paragraphs);
    };
    for (const frame of frames) if (frame.speaker) add({ origin: "frame", frame, speaker: frame.speaker }, 0);
    if (at > clause.from) {
      const speaker = firstSubject(text, words, clause.from, at);
      if (speaker) add({ origin: "subject", frame: null, speaker }, 0);
    }
    if (previous) {
      const away = clause.paragraph - sentences[previous.sentence]!.clause.paragraph;
      add({ origin: "previous", frame: previous.candidate.frame, speaker: previous.candidate.speaker }, away);
    }
    const begins = at === clause.from || words.shape[at - 1] === shape.mark;
    if (before && begins && chosenBefore === null) {
      const away = inParagraph ? 0 : 1;
      const speaker = firstSubject(text, words, before.clause.from, before.clause.to);
      if (speaker) add({ origin: "introduced", frame: null, speaker }, away);
      for (const frame of before.frames)
        if (frame.speaker) add({ origin: "before", frame, speaker: frame.speaker }, away);
    }
    const following = sentences[sentence + 1];
    if (begins && chosenBefore === null && following?.clause.paragraph === clause.paragraph) {
      for (const frame of following.frames)
        if (frame.speaker) add({ origin: "after", frame, speaker: frame.speaker }, 0);
    }
    const view = viewOf(scene, at, {
      heads,
      chosenBefore,
      sentenceBeforeEndsInColon: last >= 0 && words.mark[last] === 58,
      opensAgain: stretches[stretch - 1]?.continues ?? false,
    });
    const features = candidates.map((candidate, index) => featuresOf(view, candidate, back[index]!));
    const { index, speech } = choose({ candidates, features, words, stretch });
    const likeliest = candidates[index]!;
    const candidate = likeliest.origin === "none" ? likeliest : (asTold(scene, at, candidates) ?? likeliest);
    if (candidate.origin !== "none") chosenBefore = candidate;
    readings.push({ stretch, sentence, at, candidate, speech });
  }
}

/** Whoever is named right behind a stretch by “as”, with nothing between name and cue: `“too late,” as she told a reporter`. */
function asTold({ text, words }: Scene, at: number, candidates: readonly Candidate[]): Candidate | undefined {
  let as = at + 1;
  if (words.mark[as] === 44) as++;
  else if (
    !/,\s*\P{L}{0,2}$/u.test(text.slice(Math.max(words.start[at]!, words.end[at]! - 4), words.end[at]!))
  )
    return undefined;
  if (formAt(words, as) !== "as") return undefined;
  return candidates.find(
    ({ origin, frame, speaker }) =>
      origin === "frame" &&
      speaker?.from === as + 1 &&
      speaker.coreTo === frame?.from &&
      cues[frame.cue]![1] === "speech",
  );
}

/** The last stretch that somebody is quoted with, not many stretches back. */
function lastSpoken(readings: readonly Reading[]): Reading | null {
  for (let i = readings.length - 1; i >= Math.max(0, readings.length - 20); i--) {
    if (readings[i]!.candidate.origin !== "none") return readings[i]!;
  }
  return null;
}
