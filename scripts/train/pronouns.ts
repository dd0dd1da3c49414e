import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Features,
  pronounFeatureCount,
} from "../../packages/normalize/src/entities/coreference/pronoun-features.ts";
import { type Ranking, resolvePronouns } from "../../packages/normalize/src/entities/coreference/pronouns.ts";
import type { Draft } from "../../packages/normalize/src/entities/draft.ts";
import { toDraft } from "../../packages/normalize/src/entities/find-entities.ts";
import { resolveReferences } from "../../packages/normalize/src/speakers/resolve-references.ts";
import { parse } from "../../packages/parse/src/index.ts";
import { type GapCase, readGap } from "../../tests/score/protocols/gap.ts";
import { sharedFile } from "../../tests/score/shared.ts";
import { type CoreferenceText, readCoreference } from "./coreference-texts.ts";

/** Genres of GUM whose texts tell of persons in the third person. */
const genres = /_(?:news|interview|bio|voyage|speech)_/;

/** One pronoun: features of its candidates, and those of them that are right. */
interface Example {
  readonly features: readonly Features[];
  readonly allowed: readonly boolean[];
  /** Whether “nobody of these” is right. */
  readonly nobody: boolean;
  /** How much it counts beside the others. */
  readonly weight: number;
}

const sameSpan = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

function toExample(gap: GapCase, draft: Draft, { candidates, features }: Ranking): Example | null {
  const owners = gap.names.map(
    (name) =>
      new Set(draft.mentions.filter((mention) => sameSpan(mention, name)).map(({ entity }) => entity)),
  );
  const right = gap.names.findIndex(({ same }) => same);
  const isAny = (entity: number) => owners.some((own) => own.has(entity));
  const allowed = candidates.map(({ entity }) => (right < 0 ? !isAny(entity) : owners[right]!.has(entity)));
  if (candidates.length === 0 || (right >= 0 && !allowed.includes(true))) return null;
  return { features, allowed, nobody: right < 0, weight: 1 };
}

/** Whose mentions each entity of a draft has, by the smallest gold span round each; null where none or several are. */
function goldOf(draft: Draft, { mentions }: CoreferenceText): (string | null)[] {
  const bySize = [...mentions].sort((a, b) => a.end - a.start - (b.end - b.start));
  const votes = draft.entities.map(() => new Map<string, number>());
  for (const { start, end, entity, kind } of draft.mentions) {
    if (kind === "pronoun") continue;
    const round = bySize.find((gold) => gold.start <= start && end <= gold.end);
    if (round) votes[entity]!.set(round.same, (votes[entity]!.get(round.same) ?? 0) + 1);
  }
  return votes.map((own) => [...own].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null);
}

/** The pronouns of a text whose antecedents are labelled. */
function examplesOf(
  labelled: CoreferenceText,
  model: Readonly<Record<string, Uint8Array>>,
  weights: readonly number[] | undefined,
): Example[] {
  const article = parse(labelled.text);
  const draft = toDraft(article, { model });
  const owner = new Map(labelled.mentions.map(({ start, end, same }) => [`${start} ${end}`, same]));
  const found: Example[] = [];
  let gold: (string | null)[] = [];
  resolveReferences(draft, article.quotes, {
    weights,
    onRanking: ({ pronoun, candidates, features }) => {
      if (gold.length !== draft.entities.length) gold = goldOf(draft, labelled);
      const { start, end } = draft.signals.tokens;
      const same = owner.get(`${start[pronoun.token]} ${end[pronoun.token]}`);
      const allowed = candidates.map(({ entity }) => same !== undefined && gold[entity] === same);
      const weight = pronoun.class === "thing" ? 1 : 0.4;
      found.push({ features, allowed, nobody: !allowed.includes(true), weight });
    },
  });
  return found;
}

/**
 * Weights by gradient ascent with momentum on the likelihood of a right candidate, “nobody” having score 0. Small and
 * deterministic.
 */
function fitted(examples: readonly Example[], rounds: number, rate: number, decay: number): number[] {
  const weights = Array<number>(pronounFeatureCount).fill(0);
  const pace = Array<number>(pronounFeatureCount).fill(0);
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => -decay * weight);
    for (const { features, allowed, nobody, weight } of examples) {
      const scores = features.map((own) => own.reduce((sum, feature) => sum + weights[feature]!, 0));
      const top = Math.max(0, ...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const none = Math.exp(-top);
      const all = odds.reduce((sum, odd) => sum + odd, none);
      const good = odds.reduce((sum, odd, i) => sum + (allowed[i] ? odd : 0), nobody ? none : 0);
      features.forEach((own, c) => {
        const pull = (allowed[c] ? odds[c]! / good : 0) - odds[c]! / all;
        for (const feature of own) slope[feature]! += (pull * weight) / total;
      });
    }
    slope.forEach((value, i) => {
      pace[i] = 0.9 * pace[i]! + value;
      weights[i]! += rate * pace[i]!;
    });
  }
  return weights;
}

/** Estimates the weights of the pronoun ranker; twice, since earlier pronouns are candidates of later ones. */
function estimate(
  cases: readonly GapCase[],
  texts: readonly CoreferenceText[],
  model: Readonly<Record<string, Uint8Array>>,
  log: (line: string) => void,
): number[] {
  let weights: number[] | undefined;
  for (let pass = 0; pass < 2; pass++) {
    const examples = cases.flatMap((gap): Example[] => {
      const given = gap.names.map((name) => ({ ...name, type: "person" as const }));
      const draft = toDraft(gap.text, { model, given });
      const found: Example[] = [];
      const quoted = new Uint8Array(draft.signals.tokens.length);
      const onRanking = (ranking: Ranking) => {
        if (draft.signals.tokens.start[ranking.pronoun.token] !== gap.pronoun.start) return;
        const example = toExample(gap, draft, ranking);
        if (example) found.push(example);
      };
      resolvePronouns(draft, { quoted, weights, onRanking });
      return found;
    });
    const told = texts.flatMap((text) => examplesOf(text, model, weights));
    log(`pronouns: ${told.length} of ${texts.length} texts`);
    examples.push(...told);
    weights = fitted(examples, 250, 1.5, 0.008).map((weight) => Number(weight.toFixed(3)));
    log(`pronouns: ${examples.length} of ${cases.length} cases`);
  }
  return weights ?? [];
}

/** Writes the weights of the pronoun ranker, which stand in the code: a few hundred of named features. */
export function trainPronouns(
  model: Readonly<Record<string, Uint8Array>>,
  log: (line: string) => void,
): void {
  const file = sharedFile("gold", "entities", "gap-development.tsv");
  if (!file)
    throw new Error("cannot train pronouns: expected gap-development.tsv beside the checkout, found none");
  const gum = sharedFile("gold", "syntax", "gumfree-train.conllu");
  if (!gum)
    throw new Error("cannot train pronouns: expected gumfree-train.conllu beside the checkout, found none");
  const texts = readCoreference(gum).filter(({ document }) => genres.test(document));
  const weights = estimate(readGap(file), texts, model, log);
  const code =
    "// Made by `npm run train` from the development set of GAP (Apache-2.0) and the coreference of GUM (CC BY 4.0); see scripts/train/pronouns.ts.\n" +
    "/** Weights of the pronoun ranker, in the order of its features. */\n" +
    `export const pronounWeights: readonly number[] = ${JSON.stringify(weights)};\n`;
  writeFileSync(
    join(import.meta.dirname, "../../packages/normalize/src/entities/coreference/pronoun-weights.gen.ts"),
    code,
  );
}
