import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";

const normalize = join(import.meta.dirname, "../../packages/normalize");

/** Given names by the pronoun that most of their bearers have, as code. */
export function generateNormalizeGivenNames(): void {
  const data = readRows<"name" | "pronoun">(join(normalize, "lexicon/given-names.csv"));
  const line = (pronoun: string) =>
    `  ${pronoun}: ${JSON.stringify(
      data
        .filter((row) => row.pronoun === pronoun)
        .map(({ name }) => name)
        .join(" "),
    )},\n`;
  writeFileSync(
    join(normalize, "src/entities/coreference/given-names.gen.ts"),
    "// Made by `npm run generate` from packages/normalize/lexicon/given-names.csv; edit that.\n" +
      "/** Given names, small and without accents, by the pronoun that most of their bearers have, separated by spaces. */\n" +
      `export const givenNames = {\n${["he", "she"].map(line).join("")}} as const;\n`,
  );
}
