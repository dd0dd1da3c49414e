import Papa from "papaparse";
import { toColumns } from "../table/columns.ts";
import { fromCell } from "../table/from-cell.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { splitRecords } from "./split-records.ts";

/**
 * Reads rows from the bytes of a CSV file, piece by piece. Throws on bytes that are no UTF-8, another header, a missing
 * cell or one of another type, each with its line.
 */
export function* readCsv(table: Table, chunks: Iterable<Uint8Array>): Generator<AnyRow> {
  for (const { row } of readCsvLines(table, chunks)) yield row;
}

/** The same, with the line on which each row begins, counted from 1. */
export function* readCsvLines(
  table: Table,
  chunks: Iterable<Uint8Array>,
): Generator<{ row: AnyRow; line: number }> {
  const columns = toColumns(table);
  const header = columns.map(({ name }) => name).join(",");
  let line = 1;
  for (const piece of splitRecords(chunks, table.name)) {
    const { data } = Papa.parse<string[]>(piece, { newline: "\n", delimiter: "," });
    if (data.at(-1)?.join("") === "") data.pop();
    for (const cells of data) {
      const place = `table ${table.name}, line ${line}`;
      if (line > 1) yield { row: toRow(cells, columns, place), line };
      else if (cells.join(",") !== header)
        throw new RangeError(`${place}: expected the columns ${header}, got ${cells}`);
      for (const cell of cells) line += cell.split("\n").length - 1;
      line++;
    }
  }
  if (line === 1)
    throw new RangeError(`table ${table.name}: expected the columns ${header}, got an empty file`);
}

function toRow(cells: readonly string[], columns: ReturnType<typeof toColumns>, place: string): AnyRow {
  if (cells.length !== columns.length)
    throw new RangeError(`${place}: expected ${columns.length} cells, got ${cells.length}`);
  const row: Record<string, unknown> = {};
  for (const [at, { name, type, nullable }] of columns.entries()) {
    const cell = cells[at] as string;
    try {
      row[name] = cell === "" && (nullable || type.kind !== "string") ? null : fromCell(type, cell);
    } catch (error) {
      throw new RangeError(`${place}, column ${name}: ${(error as Error).message}`);
    }
  }
  return row;
}
