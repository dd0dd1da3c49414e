import type { RecordBatch } from "apache-arrow";
import { createArrowWriter } from "../arrow/write-arrow.ts";
import { createLint } from "../check/lint.ts";
import { createCsvWriter } from "../csv/write-csv.ts";
import type { TableFacts } from "../describe/data-package.ts";
import { createFingerprint } from "../fingerprint/fingerprint.ts";
import { createParquetWriter } from "../parquet/write-parquet.ts";
import type { Sink } from "../sink.ts";
import { createToCells } from "../table/cells.ts";
import { createRowCheck, describeRow } from "../table/check-row.ts";
import { compareRows } from "../table/sort-rows.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { createHashSink } from "./hash-sink.ts";

/** Gives the sink of a new file. */
export type Open = (name: string) => Sink;

export interface TableOptions {
  /** CSV and Arrow unless said otherwise. */
  readonly formats?: readonly ("csv" | "arrow" | "parquet")[];
  /** Sees every Arrow batch before it is written; its memory is used again afterwards. */
  readonly onBatch?: (batch: RecordBatch) => void;
}

/**
 * Writes a table in every format from rows that come in order of key, checking each: its types, and that its key is
 * above the key before. Memory does not grow with the rows. Throws an error that names table, row and column.
 */
export function writeTable(
  table: Table,
  rows: Iterable<AnyRow>,
  open: Open,
  { formats = ["csv", "arrow"], onBatch }: TableOptions = {},
): TableFacts {
  const check = createRowCheck(table);
  const compare = compareRows(table);
  const toCells = createToCells(table);
  const fingerprint = createFingerprint(table);
  const lint = createLint(table);
  const outputs = formats.map((format) => {
    const name = `${table.name}.${format}`;
    const sink = createHashSink(name, open(name));
    if (format === "csv") return { sink, writer: createCsvWriter(table, sink) };
    if (format === "parquet") return { sink, writer: createParquetWriter(table, sink) };
    return { sink, writer: createArrowWriter(table, sink, onBatch) };
  });
  let before: AnyRow | null = null;
  let count = 0;
  for (const row of rows) {
    check(row);
    const order = before === null ? -1 : compare(before, row);
    if (order >= 0) {
      const problem = order === 0 ? "stands twice" : `comes after ${describeRow(table, before as AnyRow)}`;
      throw new RangeError(`${describeRow(table, row)} ${problem}`);
    }
    const cells = toCells(row);
    fingerprint.add(row, cells);
    lint.add(row);
    for (const { writer } of outputs) writer.write(row, cells);
    before = row;
    count++;
  }
  for (const { writer } of outputs) writer.close();
  const files = outputs.map(({ sink }) => sink.facts());
  return { table, rows: count, fingerprint: fingerprint.digest(), lint: lint.result(), files };
}
