import { Problem } from "../problem.ts";
import type { Limits } from "./limits.ts";
import { readBytes } from "./read-bytes.ts";
import { readCsv } from "./read-csv.ts";
import type { InputRecord } from "./to-raw-article.ts";

/** What a `metadata.csv` says of the texts of a folder, by the name of the text. */
export type MetadataTable = ReadonlyMap<string, { readonly record: InputRecord; readonly line: number }>;

/**
 * Reads a table with a column `file` and those of an input, the text excepted.
 * @throws Problem where it cannot be read, lacks `file`, or names a file twice
 */
export async function readMetadata(
  path: string,
  { limits }: { readonly limits: Limits },
): Promise<MetadataTable> {
  const table = new Map<string, { record: InputRecord; line: number }>();
  const key = "file";
  for await (const { record, columns, line } of readCsv(readBytes(path, { file: path, limits }), {
    file: path,
    maxBytes: limits.recordBytes,
  })) {
    if (record instanceof Problem) throw record;
    if (!columns.includes(key)) {
      throw new Problem(`no column “file”; it has ${columns.join(", ")}`, { file: path, line: 1 });
    }
    const name = String(record[key]).replace(/^\.\//, "").replace(/\.gz$/i, "");
    const before = table.get(name);
    if (before !== undefined) {
      throw new Problem(`“${name}” stands in line ${before.line} already`, { file: path, line });
    }
    const { [key]: _, ...fields } = record;
    table.set(name, { record: fields, line });
  }
  return table;
}
