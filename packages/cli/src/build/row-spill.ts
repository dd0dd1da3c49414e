import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { type AnyRow, compareRows, type Table } from "@onrecord/export";
import { guardWriting } from "./guard-writing.ts";

/** Rows of one bucket that are held before they are appended to its file, in UTF-16 units. */
const held = 1 << 16;

/** The alphabet of ids, in order: Crockford's base32. */
const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";

/** Rows of many tables on disk. */
export interface RowSpill {
  readonly add: (table: Table, row: AnyRow) => void;
  /** The rows of a table in order of key; can be asked for again. */
  readonly rows: (table: Table) => Iterable<AnyRow>;
}

/**
 * Puts rows in files by the first characters of their id, which is a hash, so that all files grow alike; each is read and
 * sorted by itself. Memory is bounded by the largest: the number of rows over the number of buckets.
 */
export function createRowSpill(folder: string, buckets: number): RowSpill {
  guardWriting(folder, () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
  const waiting = new Map<string, string>();
  const flush = (path: string) => {
    const lines = waiting.get(path);
    if (lines !== undefined) guardWriting(folder, () => appendFileSync(path, lines));
    waiting.delete(path);
  };
  const toPath = (table: Table, bucket: number) => join(folder, `${table.name}.${bucket}.jsonl`);
  return {
    add: (table, row) => {
      const path = toPath(table, toBucket(String(row[table.key[0] ?? ""]), buckets));
      const lines = `${waiting.get(path) ?? ""}${JSON.stringify(row)}\n`;
      waiting.set(path, lines);
      if (lines.length > held) flush(path);
    },
    rows: (table) => ({
      *[Symbol.iterator]() {
        for (let bucket = 0; bucket < buckets; bucket++) {
          const path = toPath(table, bucket);
          flush(path);
          if (existsSync(path)) yield* readSorted(path, table);
        }
      },
    }),
  };
}

function readSorted(path: string, table: Table): AnyRow[] {
  const lines = readFileSync(path, "utf8").split("\n");
  lines.pop();
  return lines.map((line) => JSON.parse(line) as AnyRow).sort(compareRows(table));
}

/** Bucket of an id: the range of three characters after its letter that it falls into. */
export function toBucket(id: string, buckets: number): number {
  let value = 0;
  for (let i = 1; i <= 3; i++) value = value * 32 + Math.max(0, alphabet.indexOf(id.charAt(i)));
  return Math.floor((value * buckets) / 32 ** 3);
}
