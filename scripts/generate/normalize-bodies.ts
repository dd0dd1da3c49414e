import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

const normalize = join(import.meta.dirname, "../../packages/normalize");

/** Names that one body in every country has, as code. */
export function generateNormalizeBodies(): void {
  const { data } = Papa.parse<{ key: string; forms: string }>(
    readFileSync(join(normalize, "lexicon/generic-bodies.csv"), "utf8"),
    { header: true, skipEmptyLines: true },
  );
  const lines = data.map(({ key, forms }) => `  ${JSON.stringify(key)}: ${JSON.stringify(forms)},\n`);
  writeFileSync(
    join(normalize, "src/entities/generic-bodies.gen.ts"),
    "// Made by `npm run generate` from packages/normalize/lexicon/generic-bodies.csv; edit that.\n" +
      "/** Names that one body in every country has: key, then the wordings, joined by `;`. */\n" +
      `export const genericBodies: Readonly<Record<string, string>> = {\n${lines.join("")}};\n`,
  );
}
