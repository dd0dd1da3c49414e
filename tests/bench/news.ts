import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readJsonl, sharedFile } from "../score/shared.ts";

const sample = join(import.meta.dirname, "../../datasets/newswire-sample/raw");

/** Real news where it lies beside the checkout, else the articles of the project's own sample. */
export function readNews(): readonly string[] {
  const wikinews = sharedFile("corpus", "wikinews.jsonl");
  if (wikinews) return readJsonl<{ text: string }>(wikinews).map(({ text }) => text);
  return readdirSync(sample)
    .filter((name) => name.endsWith(".txt"))
    .map((name) => readFileSync(join(sample, name), "utf8"));
}

/** MB of texts as UTF-8. */
export const megabytes = (texts: readonly string[]): number =>
  texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
