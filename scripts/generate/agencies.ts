import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "../../packages/parse");

/** The marks by which agencies sign. */
export function generateAgencies(): void {
  const rows = readFileSync(join(folder, "lexicon/agencies.csv"), "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(",").slice(0, 2));
  writeFileSync(
    join(folder, "src/header/lexicon.gen.ts"),
    `// Made by \`npm run generate\` from packages/parse/lexicon. Do not edit.
/** Mark in capitals, name of the agency. */
export const agencies: readonly (readonly [string, string])[] = [
${rows.map((row) => `  ${JSON.stringify(row)},`).join("\n")}
];
`,
  );
}
