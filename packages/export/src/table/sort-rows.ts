import { compareText } from "./compare-text.ts";
import type { AnyRow, Table } from "./table.ts";

/** Orders rows by the key of their table: integers by value, text by code points, whatever the locale. */
export function compareRows(table: Table): (a: AnyRow, b: AnyRow) => number {
  const { key } = table;
  return (a, b) => {
    for (const column of key) {
      const left = a[column];
      const right = b[column];
      if (left === right) continue;
      return typeof left === "string"
        ? compareText(left, right as string)
        : (left as number) - (right as number);
    }
    return 0;
  };
}

/** The key of a row as one text: `q1x0…`, or `q1x0…:speaker:1`. */
export const toRowId = (table: Table, row: AnyRow): string =>
  table.key.map((column) => String(row[column])).join(":");
