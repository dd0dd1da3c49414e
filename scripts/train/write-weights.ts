import { join } from "node:path";
import type { Weights } from "./quotes.ts";

const cell = (value: string) => (value.includes(",") ? `"${value}"` : value);

/** Where a lexicon of weights lies. */
export const weightsFile = (name: string): string =>
  join(import.meta.dirname, `../../packages/parse/lexicon/${name}.csv`);

/** Weights as a lexicon, one feature a line; `npm run generate` makes code of it. */
export const formatWeights = ({ features, weights }: Weights): string =>
  `feature,weight\n${features.map((feature, index) => `${cell(feature)},${weights[index]!.toFixed(3)}\n`).join("")}`;
