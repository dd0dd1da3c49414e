import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";

const normalize = join(import.meta.dirname, "../../packages/normalize");

/** Names that one body in every country has, as code. */
export function generateNormalizeBodies(): void {
  const data = readRows<"key" | "forms">(join(normalize, "lexicon/generic-bodies.csv"));
  const lines = data.map(({ key, forms }) => `  ${JSON.stringify(key)}: ${JSON.stringify(forms)},\n`);
  writeFileSync(
    join(normalize, "src/entities/generic-bodies.gen.ts"),
    "// Made by `npm run generate` from packages/normalize/lexicon/generic-bodies.csv; edit that.\n" +
      "/** Names that one body in every country has: key, then the wordings, joined by `;`. */\n" +
      `export const genericBodies: Readonly<Record<string, string>> = {\n${lines.join("")}};\n`,
  );
  generateBodyNouns();
}

/** Nouns that stand for a body named before, as code. */
function generateBodyNouns(): void {
  const data = readRows<"noun" | "words" | "alone">(join(normalize, "lexicon/body-nouns.csv"));
  const named = data.filter(({ words }) => words !== "");
  const lines = named.map(
    ({ noun, words }) => `  ${JSON.stringify(noun)}: ${JSON.stringify(words.replaceAll(";", " "))},\n`,
  );
  const alone = data.filter((row) => row.alone !== "").map(({ noun }) => noun);
  writeFileSync(
    join(normalize, "src/entities/coreference/body-nouns.gen.ts"),
    "// Made by `npm run generate` from packages/normalize/lexicon/body-nouns.csv; edit that.\n" +
      "/** Nouns for a body that has one of these words in its name: “the court”. */\n" +
      `export const bodyNouns: Readonly<Record<string, string>> = {\n${lines.join("")}};\n\n` +
      "/** Nouns for the only body just named: “the company”. */\n" +
      `export const bareNouns = ${JSON.stringify(alone.join(" "))};\n`,
  );
}
