import type { Words } from "../words/find-words.ts";
import type { Candidate } from "./candidates.ts";
import { weights } from "./weights.gen.ts";

/** Takes one of the candidates of a stretch; training takes by the gold instead. */
export type Choose = (choice: {
  readonly candidates: readonly Candidate[];
  /** Features of each candidate. */
  readonly features: readonly (readonly number[])[];
  readonly words: Words;
  /** Index of the stretch. */
  readonly stretch: number;
}) => { readonly index: number; readonly speech: number };

/** At least this likely must it be that anybody is quoted; set where segments on PolNeAR-train are found best. */
const enough = 0.6;

/** Takes the likeliest candidate by such weights; `speech`: how likely anybody is quoted at all, 0 to 1. */
export const chooseBy = (learned: readonly number[]): Choose => {
  const total = (features: readonly number[]): number => {
    let sum = 0;
    for (const feature of features) sum += learned[feature]!;
    return sum;
  };
  return ({ candidates, features }) => choose(candidates, features.map(total));
};

/** The likeliest candidate by the weights of the lexicon. */
export const chooseLikeliest: Choose = chooseBy(weights);

function choose(candidates: readonly Candidate[], scores: readonly number[]): ReturnType<Choose> {
  const best = Math.max(...scores);
  let sum = 0;
  let none = 0;
  /** What speaks for a speaker, by where the mention begins: one may be named by several frames. */
  const speakers = new Map<number, number>();
  scores.forEach((score, index) => {
    const likelihood = Math.exp(score - best);
    sum += likelihood;
    const { origin, speaker } = candidates[index]!;
    if (origin === "none") none += likelihood;
    else speakers.set(speaker?.from ?? -1, (speakers.get(speaker?.from ?? -1) ?? 0) + likelihood);
  });
  let likeliest = 0;
  scores.forEach((score, index) => {
    const { origin, speaker } = candidates[index]!;
    if (origin === "none") return;
    const taken = candidates[likeliest]!;
    const lead =
      speakers.get(speaker?.from ?? -1)! - (likeliest === 0 ? -1 : speakers.get(taken.speaker?.from ?? -1)!);
    if (lead > 0 || (lead === 0 && score > scores[likeliest]!)) likeliest = index;
  });
  const speech = 1 - none / sum;
  return { index: speech >= enough ? likeliest : 0, speech };
}
