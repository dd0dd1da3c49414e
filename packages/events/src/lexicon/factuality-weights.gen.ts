// Generated from lexicon/factuality-weights.csv by `npm run generate`.
export const factualityWeights: readonly (readonly [string, string])[] = [
  ["bias","2"],
];
