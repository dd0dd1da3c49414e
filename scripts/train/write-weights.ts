import { writeFileSync } from "node:fs";
import { join } from "node:path";

const cell = (value: string) => (value.includes(",") ? `"${value}"` : value);

/** Weights as a lexicon of parse, one feature a line; `npm run generate` makes code of it. */
export function writeWeights(name: string, features: readonly string[], weights: Float64Array): void {
  const file = join(import.meta.dirname, `../../packages/parse/lexicon/${name}.csv`);
  const lines = features.map((feature, index) => `${cell(feature)},${weights[index]!.toFixed(3)}\n`);
  writeFileSync(file, `feature,weight\n${lines.join("")}`);
  console.error(`${features.length} weights: ${file}`);
}
