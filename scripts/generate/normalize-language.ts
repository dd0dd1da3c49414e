import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";

const root = join(import.meta.dirname, "../../packages/normalize");

/** `packages/normalize/lexicon/english-words.csv` as the set that tells English from other languages. */
export function generateNormalizeLanguage(): void {
  const csv = readFileSync(join(root, "lexicon/english-words.csv"), "utf8");
  const { data } = papaparse.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  const words = data.map(({ word = "" }) => `  ${JSON.stringify(word)},\n`);
  writeFileSync(
    join(root, "src/language/english-words.gen.ts"),
    "/** Words that English text is full of and no other language of news. Generated from lexicon/english-words.csv. */\n" +
      `export const englishWords: ReadonlySet<string> = new Set([\n${words.join("")}]);\n`,
  );
}
