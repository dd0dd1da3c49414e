import Papa from "papaparse";
import { toColumns } from "../table/columns.ts";
import { fromCell } from "../table/from-cell.ts";
import type { AnyRow, Table } from "../table/table.ts";

/** Reads the whole text of a CSV file into rows. Throws on another header or a cell of another type, with its line. */
export function readCsv(table: Table, text: string): AnyRow[] {
  const columns = toColumns(table);
  const header = columns.map(({ name }) => name).join(",");
  const { data, errors } = Papa.parse<string[]>(text, { newline: "\n", delimiter: "," });
  if (errors[0])
    throw new RangeError(`table ${table.name}, line ${(errors[0].row ?? 0) + 1}: ${errors[0].message}`);
  const found = data[0]?.join(",") ?? "";
  if (found !== header)
    throw new RangeError(`table ${table.name}: expected the columns ${header}, got ${found}`);
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === "") data.pop();
  return data.slice(1).map((cells, index) => {
    const place = `table ${table.name}, row ${index + 1}`;
    if (cells.length !== columns.length)
      throw new RangeError(`${place}: expected ${columns.length} cells, got ${cells.length}`);
    const row: Record<string, unknown> = {};
    for (const [at, { name, type }] of columns.entries()) {
      const cell = cells[at] as string;
      try {
        row[name] = cell === "" ? null : fromCell(type, cell);
      } catch (error) {
        throw new RangeError(`${place}, column ${name}: ${(error as Error).message}`);
      }
    }
    return row;
  });
}
