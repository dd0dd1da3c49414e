import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { readRows } from "./read-rows.ts";

const normalize = join(import.meta.dirname, "../../packages/normalize");

const read = (file: string) => readRows(join(normalize, "lexicon", file));

/** What words beside a title of many trades say of its class, as code. */
export function generateNormalizeRoles(): void {
  const contexts = new Map<string, string[]>();
  for (const { word = "", context = "" } of read("role-contexts.csv"))
    contexts.set(context, [...(contexts.get(context) ?? []), word]);
  const readings = new Map<string, unknown[]>();
  for (const { title = "", context = "", reach, class: roleClass } of read("role-readings.csv")) {
    if (context !== "" && !contexts.has(context))
      throw new Error(`role-readings.csv: no words of the context “${context}” in role-contexts.csv`);
    const reading = { context: context || null, reach: Number(reach), roleClass: roleClass || null };
    readings.set(title, [...(readings.get(title) ?? []), reading]);
  }
  const line = (key: string, value: unknown) => `  ${JSON.stringify(key)}: ${JSON.stringify(value)},\n`;
  const contextLines = [...contexts].sort().map(([key, words]) => line(key, words.join(" ")));
  writeFileSync(
    join(normalize, "src/roles/role-contexts.gen.ts"),
    "// Made by `npm run generate` from packages/normalize/lexicon/role-contexts.csv and role-readings.csv; edit those.\n" +
      "/** Words of a trade, separated by spaces. */\n" +
      `export const roleContexts: Readonly<Record<string, string>> = {\n${contextLines.join("")}};\n\n` +
      "/** What words of a trade within reach, in tokens, make of a title; the first that holds; no context always holds. */\n" +
      "export const roleReadings: Readonly<\n" +
      "  Record<string, readonly { context: string | null; reach: number; roleClass: string | null }[]>\n" +
      `> = {\n${[...readings].map(([key, value]) => line(key, value)).join("")}};\n`,
  );
}
