import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { iso6393To1 } from "iso-639-3";
import { readRows } from "./read-rows.ts";

const root = join(import.meta.dirname, "../../packages/normalize");

/** The words that tell English from other languages, and the language codes of BCP 47 that are shorter than franc's. */
export function generateNormalizeLanguage(): void {
  const data = readRows(join(root, "lexicon/english-words.csv"));
  const words = data.map(({ word = "" }) => `  ${JSON.stringify(word)},\n`);
  writeFileSync(
    join(root, "src/language/english-words.gen.ts"),
    "/** Words that English text is full of and no other language of news. Generated from lexicon/english-words.csv. */\n" +
      `export const englishWords: ReadonlySet<string> = new Set([\n${words.join("")}]);\n`,
  );
  const codes = Object.entries(iso6393To1).sort(([one], [other]) => (one < other ? -1 : 1));
  writeFileSync(
    join(root, "src/language/language-codes.gen.ts"),
    "/** ISO 639-1 codes by those of ISO 639-3. Generated from the package iso-639-3, which is slow to load. */\n" +
      "export const languageCodes: Readonly<Record<string, string>> = {\n" +
      `${codes.map(([three, two]) => `  ${three}: ${JSON.stringify(two)},\n`).join("")}};\n`,
  );
}
