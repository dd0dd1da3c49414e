import type { Candidate } from "../../packages/parse/src/quotes/choose/candidates.ts";
import { featureNames } from "../../packages/parse/src/quotes/choose/features.ts";
import { findStretches } from "../../packages/parse/src/quotes/marks/find-stretches.ts";
import { withSinglesDoubled } from "../../packages/parse/src/quotes/marks/with-double-marks.ts";
import { readText } from "../../packages/parse/src/quotes/read-text.ts";
import { findParagraphs } from "../../packages/parse/src/sentences/find-paragraphs.ts";
import {
  coreOf,
  type GoldDocument,
  type GoldSpan,
  goldSegments,
  keyOf,
} from "../../tests/score/protocols/quotes.ts";
import { type Instance, maximumLikelihood } from "./maximum-likelihood.ts";

const overlaps = (a: GoldSpan, b: GoldSpan) => Math.max(a.start, b.start) < Math.min(a.end, b.end);
const nobody = 0;
const somebody = 1;

/** Weights of the chooser of speakers: a few hundred for hand-named features. */
export function estimateSpeakers(documents: readonly GoldDocument[]): number[] {
  const instances: Instance[] = [];
  for (const document of documents) addChoices(instances, document);
  return maximumLikelihood(instances, featureNames.length, { rounds: 20, rate: 0.15, decay: 0.004 });
}

/** Adds the choice of each stretch; the text is read on by what is right. */
function addChoices(instances: Instance[], document: GoldDocument): void {
  const { text } = document;
  const paragraphs = findParagraphs(text);
  const stretches = findStretches(withSinglesDoubled(text, paragraphs), paragraphs);
  const gold = goldSegments(document);
  readText(text, paragraphs, ({ candidates, features, words, stretch }) => {
    const span = stretches[stretch]!;
    const core = coreOf(text, span) ?? span;
    const exact = gold.get(keyOf(core));
    const segment = exact ?? [...gold.values()].find((other) => overlaps(other, core));
    const says = ({ speaker }: Candidate) =>
      speaker !== null &&
      segment?.speaker != null &&
      overlaps({ start: words.start[speaker.from]!, end: words.end[speaker.to - 1]! }, segment.speaker);
    const cued = ({ frame }: Candidate) =>
      frame !== null &&
      segment?.cue != null &&
      overlaps({ start: words.start[frame.head]!, end: words.end[frame.head]! }, segment.cue);
    const all = segment
      ? candidates.flatMap((candidate, index) => (says(candidate) ? [index] : []))
      : [nobody];
    const best = all.filter((index) => cued(candidates[index]!) && candidates[index]!.origin !== "previous");
    const right = best.length > 0 ? best : all;
    if (right.length === 0 && exact) right.push(somebody);
    // a stretch that the annotators cut otherwise, and whose speaker is no candidate, teaches nothing
    if (right.length === 0) return { index: nobody, speech: 0 };
    instances.push({ candidates: features, right });
    return { index: right[0]!, speech: 1 };
  });
}
