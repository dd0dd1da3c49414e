import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { phraseRules } from "../../packages/normalize/src/dates/phrases/index.ts";
import { dateRules } from "../../packages/normalize/src/dates/rules/index.ts";

const file = join(import.meta.dirname, "../../docs/dates.md");
const cell = (text: string) => text.replaceAll("|", "\\|");

const table = (rules: typeof dateRules) =>
  [
    "| rule | reads | example | value |",
    "|---|---|---|---|",
    ...rules.map(({ id, doc, examples: [first] }) => {
      const [text = "", value = "", published] = first ?? [];
      const from = published ? ` (published ${published})` : "";
      return `| \`${id}\` | ${cell(doc)} | ${cell(text)}${from} | \`${value}\` |`;
    }),
  ].join("\n");

/** The table of rules in docs/dates.md. */
export function generateDatesDoc(): void {
  const phrases = phraseRules.filter((rule) => !dateRules.includes(rule));
  const rules = `<!-- rules -->\n${table(dateRules)}\n\nWith \`extent: "phrase"\` also:\n\n${table(phrases)}\n<!-- /rules -->`;
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/<!-- rules -->[\s\S]*<!-- \/rules -->/, () => rules),
  );
}
