import { describeRow } from "../table/check-row.ts";
import type { AnyRow, Table } from "../table/table.ts";

/** A row that points to nothing: the message names table, row, column and value. */
export interface Dangling {
  readonly table: string;
  readonly message: string;
}

/**
 * Finds the values of foreign keys that no row has. `rows` is called for every table that points somewhere or is
 * pointed to, and may read them from a file.
 */
export function* findDangling(
  tables: readonly Table[],
  rows: (table: Table) => Iterable<AnyRow>,
): Generator<Dangling> {
  const keys = new Map<string, Set<unknown>>();
  for (const target of new Set(
    tables.flatMap(({ references = [] }) => references.map(({ table }) => table)),
  )) {
    const table = tables.find(({ name }) => name === target);
    if (!table) continue;
    const key = table.key[0] as string;
    const known = new Set<unknown>();
    for (const row of rows(table)) known.add(row[key]);
    keys.set(target, known);
  }
  for (const table of tables) {
    const references = (table.references ?? []).filter(({ columns }) => columns.length === 1);
    if (references.length === 0) continue;
    for (const row of rows(table)) {
      for (const { columns, table: target } of references) {
        for (const value of valuesAt(row, columns[0] as string)) {
          if (value === null || keys.get(target)?.has(value)) continue;
          const message = `${describeRow(table, row)}, column ${columns[0]}: there is no ${value} in ${target}`;
          yield { table: table.name, message };
        }
      }
    }
  }
}

/** The value of a column; of `relays.entity_id` the values in all items of the list. */
export function valuesAt(row: AnyRow, path: string): unknown[] {
  const [column, field] = path.split(".") as [string, string?];
  if (field === undefined) return [row[column]];
  return (row[column] as AnyRow[] | null)?.map((item) => item[field]) ?? [];
}
