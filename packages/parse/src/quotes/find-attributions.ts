import type { Span } from "../schema.ts";
import { findParagraphs } from "../sentences/find-paragraphs.ts";
import { findToldFrames } from "./attribute/find-told-frames.ts";
import { chooseLikeliest } from "./choose/choose.ts";
import { findContent } from "./contents/find-content.ts";
import { readText } from "./read-text.ts";
import { findUtterances } from "./utterances.ts";
import { type Act, cues } from "./words/lexicon.gen.ts";

/** What somebody is reported to say, think or show, by which words: wider than a quotation. */
export interface FoundAttribution {
  /** The words reported, in order; empty where none could be told. */
  readonly content: readonly Span[];
  /** The reporting words with auxiliaries and particles. */
  readonly cue: Span;
  readonly cueLemma: string;
  /** Whether it is said, thought or shown. */
  readonly act: Act;
  /** Whoever says or thinks it, with appositions. */
  readonly source: Span | null;
  readonly rule: string;
}

/** At least this likely must it be that something is said; set where sources and cues of PolNeAR-train come out best. */
const enough = 0.45;

/**
 * Every place where somebody is reported to say, think, want or show something, marks or no marks. Offsets are UTF-16
 * units; in order of the cues.
 */
export function findAttributions(
  text: string,
  paragraphs: readonly Span[] = findParagraphs(text),
): FoundAttribution[] {
  const read = readText(text, paragraphs, chooseLikeliest);
  const { words, stretches, sentences } = read;
  const span = (from: number, to: number): Span => ({ start: words.start[from]!, end: words.end[to - 1]! });
  const direct = new Map(
    findUtterances(read).flatMap(({ frame, mixed, readings }) =>
      frame && !mixed ? [[frame, readings] as const] : [],
    ),
  );
  return findToldFrames(read).flatMap(({ frame, sentence, likelihood }) => {
    if (likelihood < enough) return [];
    const { clause, frames } = sentences[sentence]!;
    const [lemma, act] = cues[frame.cue]!;
    const cue = span(frame.from, frame.to);
    return {
      content:
        direct.get(frame)?.map(({ at }) => span(at, at + 1)) ??
        findContent({ text, words, stretches, clause }, frame, frames).map(({ from, to }) => span(from, to)),
      cue,
      cueLemma: lemma || text.slice(cue.start, cue.end).toLowerCase(),
      act,
      source: frame.speaker && span(frame.speaker.from, frame.speaker.to),
      rule: frame.rule,
    };
  });
}
