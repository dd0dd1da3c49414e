import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

const normalize = join(import.meta.dirname, "../../packages/normalize");

/** Words that names begin with, end in or stand beside, as code: kind, then its words. */
export function generateNormalizeWords(): void {
  const { data } = Papa.parse<{ word: string; kind: string }>(
    readFileSync(join(normalize, "lexicon/name-words.csv"), "utf8"),
    { header: true, skipEmptyLines: true },
  );
  const kinds = [...new Set(data.map(({ kind }) => kind))].sort();
  const line = (kind: string) =>
    `  ${kind}: ${JSON.stringify(
      data
        .filter((row) => row.kind === kind)
        .map(({ word }) => word)
        .join(" "),
    )},\n`;
  writeFileSync(
    join(normalize, "src/knowledge/name-words.gen.ts"),
    "// Made by `npm run generate` from packages/normalize/lexicon/name-words.csv; edit that.\n" +
      "/** Words by what they say of the names beside them, separated by spaces. */\n" +
      `export const nameWords = {\n${kinds.map(line).join("")}} as const;\n`,
  );
}
