import { createArrowWriter } from "../arrow/write-arrow.ts";
import { createCsvWriter } from "../csv/write-csv.ts";
import type { FileFacts, TableFacts } from "../describe/data-package.ts";
import { createFingerprint } from "../fingerprint/fingerprint.ts";
import type { Sink } from "../sink.ts";
import { createRowCheck, describeRow } from "../table/check-row.ts";
import { compareRows } from "../table/sort-rows.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { createHashSink } from "./hash-sink.ts";

/** Gives the sink of a new file. */
export type Open = (name: string) => Sink;

const formats = { csv: createCsvWriter, arrow: createArrowWriter } as const;

/**
 * Writes a table in every format from rows that come in order of key, checking each: its types, and that its key is
 * above the key before. Memory does not grow with the rows.
 */
export function writeTable(table: Table, rows: Iterable<AnyRow>, open: Open): TableFacts {
  const check = createRowCheck(table);
  const compare = compareRows(table);
  const fingerprint = createFingerprint(table);
  const outputs = Object.entries(formats).map(([format, createWriter]) => {
    const name = `${table.name}.${format}`;
    const sink = createHashSink(name, open(name));
    return { facts: sink.facts, writer: createWriter(table, sink) };
  });
  let before: AnyRow | null = null;
  let count = 0;
  for (const row of rows) {
    check(row);
    if (before !== null && compare(before, row) >= 0) {
      const problem =
        compare(before, row) === 0 ? "stands twice" : `comes after ${describeRow(table, before)}`;
      throw new RangeError(`${describeRow(table, row)} ${problem}`);
    }
    fingerprint.add(row);
    for (const { writer } of outputs) writer.write(row);
    before = row;
    count++;
  }
  for (const { writer } of outputs) writer.close();
  const files: readonly FileFacts[] = outputs.map(({ facts }) => facts());
  return { table, rows: count, fingerprint: fingerprint.digest(), files };
}
