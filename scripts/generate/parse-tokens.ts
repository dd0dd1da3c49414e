import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";

const parse = join(import.meta.dirname, "../../packages/parse");

const rows = (name: string) => readRows(join(parse, "lexicon", `${name}.csv`));

const write = (file: string, source: string, body: string) =>
  writeFileSync(
    join(parse, "src", file),
    `// Made by \`npm run generate\` from packages/parse/lexicon/${source}.csv; edit that.\n${body}`,
  );

/** Words that the token and sentence scanners know, as code. */
export function generateParseTokens(): void {
  const abbreviations = rows("abbreviations");
  const kinds = [...new Set(abbreviations.map(({ kind }) => kind!))].sort();
  write(
    "sentences/abbreviations.gen.ts",
    "abbreviations",
    `export type AbbreviationKind = ${kinds.map((kind) => JSON.stringify(kind)).join(" | ")};\n\n` +
      "/** Abbreviations without their last point. */\n" +
      "export const abbreviations: ReadonlyMap<string, AbbreviationKind> = new Map([\n" +
      abbreviations
        .map(({ word, kind }) => `  [${JSON.stringify(word)}, ${JSON.stringify(kind)}],\n`)
        .join("") +
      "]);\n",
  );
  const words = (list: readonly string[]) => list.map((word) => `  ${JSON.stringify(word)},\n`).join("");
  write(
    "sentences/starters.gen.ts",
    "starters",
    "/** Words that, with a capital, begin a sentence rather than a name. */\n" +
      `export const starters: ReadonlySet<string> = new Set([\n${words(rows("starters").map(({ word }) => word!))}]);\n`,
  );
  const affixes = rows("affixes");
  for (const kind of ["prefix", "suffix"]) {
    write(
      `tokens/${kind}es.gen.ts`,
      "affixes",
      `/** A ${kind} that its hyphen does not part from its word. */\n` +
        `export const ${kind}es: ReadonlySet<string> = new Set([\n${words(
          affixes.filter((row) => row.kind === kind).map(({ affix }) => affix!),
        )}]);\n`,
    );
  }
}
