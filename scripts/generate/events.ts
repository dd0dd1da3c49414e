import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";

const folder = join(import.meta.dirname, "../../packages/events");

/** Rows of a lexicon file without its `source` column, checked to be sorted and without doubles. */
function readRows(name: string): string[][] {
  const file = join(folder, "lexicon", `${name}.csv`);
  const [head = [], ...rows] = Papa.parse<string[]>(readFileSync(file, "utf8"), {
    skipEmptyLines: true,
  }).data;
  const keys = rows.map((row) => row.join("\u0001"));
  for (const [index, key] of keys.entries()) {
    const before = keys[index - 1];
    if (before !== undefined && before === key) {
      throw new Error(`${file}: line ${index + 2} is there twice: ${rows[index]?.join(",")}`);
    }
  }
  return rows.map((row) => row.slice(0, head.indexOf("source")));
}

function write(name: string, constant: string, rows: readonly (readonly string[])[], width: number): void {
  const type = `readonly (readonly [${Array(width).fill("string").join(", ")}])[]`;
  const lines = rows.map((row) => `  ${JSON.stringify(row)},`).join("\n");
  writeFileSync(
    join(folder, "src/lexicon", `${name}.gen.ts`),
    `// Generated from lexicon/${name}.csv by \`npm run generate\`.\nexport const ${constant}: ${type} = [\n${lines}\n];\n`,
  );
}

const constants: Readonly<Record<string, string>> = {
  "actor-nouns": "actorNouns",
  contexts: "contexts",
  domains: "domains",
  embedding: "embedding",
  "factuality-weights": "factualityWeights",
  "irregular-verbs": "irregularVerbs",
  "light-verbs": "lightVerbs",
  "noun-classes": "nounClasses",
  triggers: "triggers",
  types: "types",
  "verb-frames": "verbFrames",
};

/** Compiles the lexicons of `@onrecord/events`. */
export function generateEvents(): void {
  for (const [name, constant] of Object.entries(constants)) {
    const rows = readRows(name);
    write(name, constant, rows, rows[0]?.length ?? 0);
  }
}
