import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { type AnyRow, createFingerprint, provedReaders, type Table, toColumns } from "@onrecord/export";
import { link } from "@onrecord/link";
import { tableFromIPC as readFlechette } from "@uwdata/flechette";
import { Table as ArrowTable, RecordBatchReader, tableFromIPC } from "apache-arrow";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { afterAll, describe, expect, test } from "vitest";
import { exampleArticles } from "./example-articles.ts";
import { writeToMemory } from "./memory-release.ts";

const { files, facts } = writeToMemory(link(exampleArticles), { parquet: true });
const bytesOf = (table: Table, format: string) => files.get(`${table.name}.${format}`)!;

/** Values as each reader gives them, made plain: days as text, lists as arrays, nothing as null. */
function toPlain(value: unknown): unknown {
  if (value === undefined || value === null) return null;
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "object") return value;
  const { toJSON } = value as { toJSON?: () => unknown };
  const inner = toJSON ? toJSON.call(value) : value;
  if (Symbol.iterator in (inner as object)) return Array.from(inner as Iterable<unknown>, toPlain);
  return Object.fromEntries(Object.entries(inner as object).map(([key, item]) => [key, toPlain(item)]));
}

function fingerprintOf(table: Table, rows: Iterable<AnyRow>): string {
  const fingerprint = createFingerprint(table);
  const days = toColumns(table).flatMap(({ name, type }) => (type.kind === "day" ? [name] : []));
  for (const row of rows) {
    const plain = toPlain(row) as Record<string, unknown>;
    for (const day of days)
      if (typeof plain[day] === "number") plain[day] = new Date(plain[day]).toISOString().slice(0, 10);
    fingerprint.add(plain);
  }
  return fingerprint.digest();
}

const folder = mkdtempSync(join(tmpdir(), "onrecord-readers-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
for (const [name, bytes] of files) writeFileSync(join(folder, name), bytes);
const duckdb = await (await DuckDBInstance.create(":memory:")).connect();

/** The fingerprint in one line of SQL. */
function toSql(table: Table, from: string, cell: (name: string, kind: string) => string): string {
  const cells = toColumns(table).map(
    ({ name, type }) => `coalesce(${cell(`"${name}"`, type.kind)}, chr(30))`,
  );
  const row = `sha256(concat_ws(chr(31), ${cells.join(", ")}))`;
  return `select sha256(coalesce(string_agg(${row}, '' order by ${table.key.map((column) => `"${column}"`).join(", ")}), '')) from ${from}`;
}

const readers: Readonly<Record<string, (table: Table) => string | Promise<string>>> = {
  "apache-arrow, Arrow file": (table) =>
    fingerprintOf(table, tableFromIPC(bytesOf(table, "arrow")) as Iterable<AnyRow>),
  "apache-arrow, Arrow stream": (table) =>
    fingerprintOf(
      table,
      new ArrowTable([...RecordBatchReader.from(bytesOf(table, "arrow").subarray(8))]) as Iterable<AnyRow>,
    ),
  "@uwdata/flechette, Arrow file": (table) =>
    fingerprintOf(table, readFlechette(bytesOf(table, "arrow"), { useProxy: false }).toArray() as AnyRow[]),
  "hyparquet, Parquet": async (table) => {
    const bytes = bytesOf(table, "parquet");
    const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
    return fingerprintOf(table, (await parquetReadObjects({ file })) as AnyRow[]);
  },
  "DuckDB in Node, CSV": async (table) => {
    const from = `read_csv('${join(folder, table.name)}.csv', header = true, all_varchar = true, nullstr = '', allow_quoted_nulls = false)`;
    const reader = await duckdb.runAndReadAll(toSql(table, from, (name) => name));
    return String(reader.getRows()[0]?.[0]);
  },
  "DuckDB in Node, Parquet": async (table) => {
    const sql = toSql(table, `'${join(folder, table.name)}.parquet'`, (name, kind) =>
      kind === "list" || kind === "struct" ? `to_json(${name})::varchar` : `${name}::varchar`,
    );
    return String((await duckdb.runAndReadAll(sql)).getRows()[0]?.[0]);
  },
  "papaparse, CSV": (table) => {
    const text = bytesOf(table, "csv").toString();
    const rows = Papa.parse<Record<string, string>>(text, { header: true, skipEmptyLines: true }).data;
    const fingerprint = createFingerprint(table);
    for (const row of rows) {
      fingerprint.add(
        Object.fromEntries(
          toColumns(table).map(({ name, type }) => {
            const cell = row[name] as string;
            if (cell === "") return [name, null];
            return [name, type.kind === "list" || type.kind === "struct" ? JSON.parse(cell) : cell];
          }),
        ),
      );
    }
    return fingerprint.digest();
  },
};

describe.each(Object.entries(readers))("%s", (_, read) => {
  test.each(
    facts.tables.map(({ table, fingerprint, rows }) => ({ name: table.name, table, fingerprint, rows })),
  )("reads the $rows rows of $name to one fingerprint", async ({ table, fingerprint }) => {
    expect(await read(table)).toBe(fingerprint);
  });
});

test("the card claims no reader that is not read here or in Python", () => {
  const claimed = Object.entries(provedReaders).flatMap(([reader, forms]) =>
    forms.map((form) => `${reader}, ${form}`),
  );
  const python = /^(Python csv|pandas|pyarrow|polars|DuckDB in Python), /;
  expect(claimed.filter((name) => !python.test(name)).sort()).toEqual(Object.keys(readers).sort());
});
