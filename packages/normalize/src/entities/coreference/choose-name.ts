import { type EntityOptions, toDraft } from "../find-entities.ts";
import { type Ranking, resolvePronouns, scorePronoun } from "./pronouns.ts";

interface Range {
  readonly start: number;
  readonly end: number;
}

/** A pronoun and the persons' names among which it has its own, all as UTF-16 offsets. */
export interface PronounQuestion {
  readonly text: string;
  readonly pronoun: Range;
  readonly names: readonly Range[];
}

/**
 * For each of the given names whether the pronoun stands for that person: the likeliest of them and its other mentions
 * in the list, or none. The setting of GAP (Webster et al., 2018), where the names are known.
 */
export function choosePerson(
  { text, pronoun, names }: PronounQuestion,
  options: EntityOptions = {},
): boolean[] {
  const draft = toDraft(text, { ...options, given: names.map((name) => ({ ...name, type: "person" })) });
  const { start } = draft.signals.tokens;
  let asked: Ranking | null = null as Ranking | null;
  resolvePronouns(draft, {
    quoted: new Uint8Array(start.length),
    onRanking: (ranking) => {
      if (start[ranking.pronoun.token] === pronoun.start) asked = ranking;
    },
  });
  const owners = names.map(
    (name) =>
      draft.mentions.find((mention) => mention.start < name.end && name.start < mention.end)?.entity ?? -1,
  );
  const scores = (asked?.features ?? []).map((features) => scorePronoun(features));
  const top = Math.max(...scores);
  let chosen = -1;
  let best = Math.max(0, top - margin);
  asked?.candidates.forEach(({ entity }, i) => {
    const score = scores[i] as number;
    if (!owners.includes(entity) || score < best) return;
    best = score;
    chosen = entity;
  });
  return owners.map((owner) => owner >= 0 && owner === chosen);
}

/** Someone else is meant when the likeliest candidate leads the given ones by more than this. */
const margin = 2;
