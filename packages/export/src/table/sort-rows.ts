import type { AnyRow, Table } from "./table.ts";

/** Orders rows by the key of their table: integers by value, text by its UTF-16 units, whatever the locale. */
export function compareRows(table: Table): (a: AnyRow, b: AnyRow) => number {
  const { key } = table;
  return (a, b) => {
    for (const column of key) {
      const [left, right] = [a[column] as string | number, b[column] as string | number];
      if (left !== right) return left < right ? -1 : 1;
    }
    return 0;
  };
}
