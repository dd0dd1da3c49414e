import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  type Features,
  pronounFeatureCount,
} from "../../packages/normalize/src/entities/coreference/pronoun-features.ts";
import { type Ranking, resolvePronouns } from "../../packages/normalize/src/entities/coreference/pronouns.ts";
import type { Draft } from "../../packages/normalize/src/entities/draft.ts";
import { toDraft } from "../../packages/normalize/src/entities/find-entities.ts";
import { type GapCase, readGap } from "../../tests/score/protocols/gap.ts";
import { sharedFile } from "../../tests/score/shared.ts";

/** One pronoun: features of its candidates, and those of them that are right. */
interface Example {
  readonly features: readonly Features[];
  readonly allowed: readonly boolean[];
  /** Whether “nobody of these” is right. */
  readonly nobody: boolean;
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
  return { features, allowed, nobody: right < 0 };
}

/** Weights by gradient ascent on the likelihood of a right candidate, “nobody” having score 0. Small and deterministic. */
function fit(examples: readonly Example[], rounds: number, rate: number, decay: number): number[] {
  const weights = Array<number>(pronounFeatureCount).fill(0);
  for (let round = 0; round < rounds; round++) {
    const slope = weights.map((weight) => -decay * weight);
    for (const { features, allowed, nobody } of examples) {
      const scores = features.map((own) => own.reduce((sum, feature) => sum + weights[feature]!, 0));
      const top = Math.max(0, ...scores);
      const odds = scores.map((score) => Math.exp(score - top));
      const none = Math.exp(-top);
      const all = odds.reduce((sum, odd) => sum + odd, none);
      const good = odds.reduce((sum, odd, i) => sum + (allowed[i] ? odd : 0), nobody ? none : 0);
      features.forEach((own, c) => {
        const pull = (allowed[c] ? odds[c]! / good : 0) - odds[c]! / all;
        for (const feature of own) slope[feature]! += pull / examples.length;
      });
    }
    slope.forEach((value, i) => {
      weights[i]! += rate * value;
    });
  }
  return weights;
}

/** Estimates the weights of the pronoun ranker; twice, since earlier pronouns are candidates of later ones. */
function estimate(
  cases: readonly GapCase[],
  model: Readonly<Record<string, Uint8Array>>,
  log: (line: string) => void,
): number[] {
  let weights: number[] | undefined;
  for (let pass = 0; pass < 2; pass++) {
    const examples = cases.flatMap((gap): Example[] => {
      const given = gap.names.map((name) => ({ ...name, type: "person" as const }));
      const draft = toDraft(gap.text, { model, given });
      const found: Example[] = [];
      resolvePronouns(draft, new Uint8Array(draft.signals.tokens.length), weights, (ranking) => {
        if (draft.signals.tokens.start[ranking.pronoun.token] !== gap.pronoun.start) return;
        const example = toExample(gap, draft, ranking);
        if (example) found.push(example);
      });
      return found;
    });
    weights = fit(examples, 600, 1.5, 0.0015).map((weight) => Number(weight.toFixed(3)));
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
  const weights = estimate(readGap(file), model, log);
  const code =
    "// Made by `npm run train` from the development set of GAP (Apache-2.0); see scripts/train/pronouns.ts.\n" +
    "/** Weights of the pronoun ranker, in the order of its features. */\n" +
    `export const pronounWeights: readonly number[] = ${JSON.stringify(weights)};\n`;
  writeFileSync(
    join(import.meta.dirname, "../../packages/normalize/src/entities/coreference/pronoun-weights.gen.ts"),
    code,
  );
}
