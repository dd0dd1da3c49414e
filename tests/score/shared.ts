import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** Labelled corpora that may not be redistributed lie beside a checkout, if at all. */
export const sharedFolder = join(import.meta.dirname, "../../../shared");

/** Path of a file beside the checkout; null where it is absent. */
export function sharedFile(...path: string[]): string | null {
  const file = join(sharedFolder, ...path);
  return existsSync(file) ? file : null;
}

export const readJsonl = <Row>(file: string): Row[] =>
  readFileSync(file, "utf8")
    .split("\n")
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as Row);
