import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";

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

/** Words at the edges of names, and words that are none, as code: a set of words for each kind. */
export function generateNameEdges(): void {
  const data = readRows<"word" | "kind">(join(normalize, "lexicon/name-edges.csv"));
  const kinds = [...new Set(data.map(({ kind }) => kind))].sort();
  const line = (kind: string) => {
    const words = data.filter((row) => row.kind === kind).map(({ word }) => word);
    return `  ${kind}: new Set(${JSON.stringify(words.join(" "))}.split(" ")),\n`;
  };
  writeFileSync(
    join(normalize, "src/entities/detect/name-edges.gen.ts"),
    "// Made by `npm run generate` from packages/normalize/lexicon/name-edges.csv; edit that.\n" +
      "/** Words that stand before, in and after names, by kind, as they are written there. */\n" +
      `export const nameEdges = {\n${kinds.map(line).join("")}} satisfies Record<string, ReadonlySet<string>>;\n`,
  );
}
