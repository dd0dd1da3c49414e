import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { loadModel } from "@onrecord/model-en";
import { parse } from "@onrecord/parse";
import { nodeAt } from "../../packages/events/src/status/factuality.ts";
import { factualityFeatures } from "../../packages/events/src/status/factuality-features.ts";
import { treeAt } from "../../packages/events/src/syntax/tree-at.ts";
import { readJsonl, sharedFile } from "../../tests/score/shared.ts";

interface Sentence {
  readonly text: string;
  readonly events: readonly {
    readonly factuality: number;
    readonly trigger: readonly { start: number; end: number }[];
  }[];
}

/** Features seen less often say more of their sentence than of the language. */
const minimum = 6;
const ridge = 6;
const rounds = 40;

/** How many features are kept, those first that move the most predictions the furthest. */
const kept = 420;

interface Example {
  readonly features: readonly string[];
  readonly value: number;
}

/** Weights of some features by ridge regression, one coordinate after the other. */
function estimate(rows: readonly Example[], names: readonly string[]): Map<string, number> {
  const index = new Map(names.map((name, at) => [name, at]));
  const members: number[][] = names.map(() => []);
  rows.forEach(({ features }, row) => {
    for (const feature of features) {
      const at = index.get(feature);
      if (at !== undefined) members[at]!.push(row);
    }
  });
  const weights = new Float64Array(names.length);
  const left = Float64Array.from(rows, ({ value }) => value);
  for (let round = 0; round < rounds; round++) {
    members.forEach((list, at) => {
      let sum = 0;
      for (const row of list) sum += left[row]!;
      const before = weights[at]!;
      const after = (sum + before * list.length) / (list.length + (names[at] === "bias" ? 0 : ridge));
      weights[at] = after;
      for (const row of list) left[row]! -= after - before;
    });
  }
  return new Map(names.map((name, at) => [name, weights[at]!]));
}

/**
 * Estimates the weights of the named features of factuality by ridge regression, one coordinate after the other, and
 * writes `packages/events/lexicon/factuality-weights.csv`. Needs the labelled sentences beside the checkout.
 */
export async function trainFactuality(): Promise<void> {
  const model = await loadModel();
  const rows: Example[] = [];
  for (const name of ["UW_train", "MEANTIME_train"]) {
    const file = sharedFile("gold/events", `fact_${name}.jsonl`);
    if (!file)
      throw new Error(
        `cannot train factuality: no ../shared/gold/events/fact_${name}.jsonl beside the checkout`,
      );
    for (const { text, events } of readJsonl<Sentence>(file)) {
      const { tokens } = parse(text, { model });
      for (const { factuality, trigger } of events) {
        for (const span of trigger) {
          const tree = treeAt(text, tokens, span.start);
          const node = tree ? nodeAt(tree, span) : -1;
          if (tree && node >= 0) rows.push({ features: factualityFeatures(tree, node), value: factuality });
        }
      }
    }
  }
  const counts = new Map<string, number>();
  for (const { features } of rows)
    for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const names = [...counts]
    .filter(([, count]) => count >= minimum)
    .map(([name]) => name)
    .sort();
  const first = estimate(rows, names);
  const reach = (name: string) => Math.abs(first.get(name) ?? 0) * Math.sqrt(counts.get(name) ?? 0);
  const best = [...names].sort((a, b) => reach(b) - reach(a) || (a < b ? -1 : 1)).slice(0, kept);
  const weights = estimate(rows, best);
  const lines = [...best]
    .sort()
    .map((name) => [name, (weights.get(name) ?? 0).toFixed(3)] as const)
    .filter(([, weight]) => Math.abs(Number(weight)) >= 0.02)
    .map(
      ([name, weight]) => `${/[",]/.test(name) ? `"${name.replace(/"/g, '""')}"` : name},${weight},estimated`,
    );
  const file = join(import.meta.dirname, "../../packages/events/lexicon/factuality-weights.csv");
  writeFileSync(file, `feature,weight,source\n${lines.join("\n")}\n`);
  console.log(`${rows.length} triggers, ${lines.length} weights → ${file}`);
}

await trainFactuality();
