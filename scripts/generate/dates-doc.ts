import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { phraseRules } from "../../packages/normalize/src/dates/phrases/index.ts";
import { dateRules } from "../../packages/normalize/src/dates/rules/index.ts";

const file = join(import.meta.dirname, "../../docs/dates.md");
const cell = (text: string) => text.replaceAll("|", "\\|");

/** Rows as a Markdown table whose columns are aligned, as the formatter wants them. */
function toTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => [...(row[column] ?? "")].length)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((text, column) => text + " ".repeat((widths[column] ?? 0) - [...text].length)).join(" | ")} |`;
  const rule = widths.map((width) => "-".repeat(width));
  return [rows[0] ?? [], rule, ...rows.slice(1)].map(line).join("\n");
}

const table = (rules: typeof dateRules) =>
  toTable([
    ["rule", "reads", "example", "value"],
    ...rules.map(({ id, doc, examples: [first] }) => {
      const [text = "", value = "", published] = first ?? [];
      const from = published ? ` (published ${published})` : "";
      return [`\`${id}\``, cell(doc), cell(text) + from, `\`${value}\``];
    }),
  ]);

/** The table of rules in docs/dates.md. */
export function generateDatesDoc(): void {
  const phrases = phraseRules.filter((rule) => !dateRules.includes(rule));
  const rules = `<!-- rules -->\n\n${table(dateRules)}\n\nWith \`extent: "phrase"\` also:\n\n${table(phrases)}\n\n<!-- /rules -->`;
  writeFileSync(
    file,
    readFileSync(file, "utf8").replace(/<!-- rules -->[\s\S]*<!-- \/rules -->/, () => rules),
  );
}
