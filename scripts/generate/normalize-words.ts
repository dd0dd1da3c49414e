import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";
import { toSets } from "./to-sets.ts";

const normalize = join(import.meta.dirname, "../../packages/normalize");

/** Words that names begin with, end in or stand beside, as code: kind, then its words. */
export function generateNormalizeWords(): void {
  const data = readRows<"word" | "kind">(join(normalize, "lexicon/name-words.csv"));
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

/** A list of words and kinds as code: a set of words for each kind. */
function writeSets(list: string, name: string, file: string, doc: string): void {
  const data = readRows<"word" | "kind">(join(normalize, `lexicon/${list}.csv`));
  writeFileSync(
    join(normalize, "src/entities", file),
    `// Made by \`npm run generate\` from packages/normalize/lexicon/${list}.csv; edit that.\n` +
      `/** ${doc} */\n` +
      toSets(name, data),
  );
}

/** Words at the edges of names, and words that are none. */
export const generateNameEdges = (): void =>
  writeSets(
    "name-edges",
    "nameEdges",
    "detect/name-edges.gen.ts",
    "Words that stand before, in and after names, by kind, as they are written there.",
  );

/** Words beside a capital that stands for its government. */
export const generateMetonymContexts = (): void =>
  writeSets(
    "metonym-contexts",
    "metonymContexts",
    "metonym-contexts.gen.ts",
    "What governments do and have and a city cannot, what they are, and words that put them beside each other.",
  );
