import type { Sink } from "../sink.ts";
import { createToCells } from "../table/cells.ts";
import { type ColumnType, toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";

/** Characters gathered before they are encoded and handed on. */
const chunkLength = 1 << 14;

/**
 * Writes CSV row by row: UTF-8, `\n`, one header line, RFC 4180 quoting where needed, null as nothing. The bytes are
 * those of papaparse's `unparse` with `newline: "\n"`, at a multiple of its speed. Rows are not checked here; their
 * cells are taken too where they are printed already.
 */
export function createCsvWriter(
  table: Table,
  sink: Sink,
): { write: (row: AnyRow, cells?: readonly (string | null)[]) => void; close: () => void } {
  const columns = toColumns(table);
  const bare = columns.map(({ type }) => isBare(type));
  const toCells = createToCells(table);
  const encoder = new TextEncoder();
  let chunk = `${columns.map(({ name }) => quoteCell(name)).join(",")}\n`;
  return {
    write: (row, cells = toCells(row)) => {
      for (let at = 0; at < cells.length; at++) {
        const cell = cells[at] as string | null;
        if (at > 0) chunk += ",";
        if (cell !== null) chunk += bare[at] ? cell : quoteCell(cell);
      }
      chunk += "\n";
      if (chunk.length < chunkLength) return;
      sink.write(encoder.encode(chunk));
      chunk = "";
    },
    close: () => {
      sink.write(encoder.encode(chunk));
      sink.close();
    },
  };
}

/** Whether no value of a type is ever quoted. */
const isBare = (type: ColumnType): boolean =>
  type.kind === "integer" ||
  type.kind === "boolean" ||
  type.kind === "day" ||
  (type.kind === "enum" && type.values.every((value) => quoteCell(value) === value));

const special = /[",\n\r\ufeff]/;
const blank = 0x20;

function quoteCell(cell: string): string {
  const bare =
    cell.charCodeAt(0) !== blank && cell.charCodeAt(cell.length - 1) !== blank && !special.test(cell);
  return bare ? cell : `"${cell.replaceAll('"', '""')}"`;
}
