// Made by `npm run generate` from packages/parse/lexicon/affixes.csv; edit that.
/** A suffix that its hyphen does not part from its word. */
export const suffixes: ReadonlySet<string> = new Set([
  "esque",
  "ish",
  "wise",
]);
