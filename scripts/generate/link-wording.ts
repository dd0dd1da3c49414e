import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";

const link = join(import.meta.dirname, "../../packages/link");

/** The words that decide whether two wordings say the same, as code. */
export function generateLinkWording(): void {
  const data = readRows<"word" | "class" | "value">(join(link, "lexicon/wording.csv"));
  const of = (kind: string) => data.filter((row) => row.class === kind);
  const list = (name: string, kind: string, doc: string) =>
    `/** ${doc} */\nexport const ${name}: ReadonlySet<string> = new Set([\n${of(kind)
      .map(({ word }) => `  ${JSON.stringify(word)},\n`)
      .join("")}]);\n`;
  const map = (name: string, kind: string, doc: string) =>
    `/** ${doc} */\nexport const ${name}: ReadonlyMap<string, string> = new Map([\n${of(kind)
      .map(({ word, value }) => `  [${JSON.stringify(word)}, ${JSON.stringify(value)}],\n`)
      .join("")}]);\n`;
  writeFileSync(
    join(link, "src/statements/wording.gen.ts"),
    `// Made by \`npm run generate\` from packages/link/lexicon/wording.csv; edit that.\n\n${[
      list("functionWords", "function", "Words that carry no content of their own."),
      list("negations", "negation", "Words that deny."),
      list("presentWords", "present", "Auxiliaries of the present and the future."),
      list("pastWords", "past", "Auxiliaries of the past."),
      map("numberWords", "number", "Numbers in words."),
      map("genderWords", "gender", "Pronouns of one gender."),
      map("irregularForms", "form", "Forms that no ending tells."),
    ].join("\n")}`,
  );
}
