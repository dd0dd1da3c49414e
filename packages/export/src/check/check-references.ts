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
    const references = (table.references ?? []).flatMap(({ columns: [path = "", ...more], table: target }) =>
      more.length === 0 ? [{ path, isPlain: !path.includes("."), target, known: keys.get(target) }] : [],
    );
    if (references.length === 0) continue;
    for (const row of rows(table)) {
      for (const { path, isPlain, target, known } of references) {
        // most references are one plain column, which needs no list of values
        if (isPlain && (row[path] === null || known?.has(row[path]))) continue;
        for (const value of valuesAt(row, path)) {
          if (value === null || known?.has(value)) continue;
          const message = `${describeRow(table, row)}, column ${path}: there is no ${value} in ${target}`;
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
