import { toDelimiter } from "../delimiter.ts";
import type { FieldMap } from "../fields.ts";
import type { InputFile } from "../find-input-files.ts";

export const inputFormats = ["text", "jsonl", "json", "csv"] as const;
export type InputFormat = (typeof inputFormats)[number];

const formatsByEnding: readonly (readonly [RegExp, InputFormat])[] = [
  [/\.(?:jsonl|ndjson)(?:\.gz)?$/i, "jsonl"],
  [/\.json(?:\.gz)?$/i, "json"],
  [/\.(?:csv|tsv)(?:\.gz)?$/i, "csv"],
];

/** What the name of a file ends in says its format; standard input, which has no name, is looked at. */
export function findFormat({ path }: InputFile, head: Buffer, map: FieldMap): InputFormat {
  if (path !== null) return formatsByEnding.find(([ending]) => ending.test(path))?.[1] ?? "text";
  const start = head.toString("utf8").replace(/^\ufeff/, "");
  const [line = ""] = start.trimStart().split("\n", 1);
  if (/^\{\s*"/.test(line)) return /\}\s*$/.test(line) || !start.includes("\n") ? "jsonl" : "json";
  if (/^(?:\{|\[|\[\s*\{.*)\s*$/.test(line)) return "json";
  const columns = line.split(toDelimiter(head)).map((cell) => cell.trim().replaceAll('"', ""));
  const names = map.text ?? ["text"];
  return columns.length > 1 && columns.some((cell) => names.includes(cell)) ? "csv" : "text";
}
