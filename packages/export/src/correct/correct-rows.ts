import type { Rows } from "../release/to-rows.ts";
import { toColumns } from "../table/columns.ts";
import { fromCell } from "../table/from-cell.ts";
import { toRowId } from "../table/sort-rows.ts";
import type { AnyRow, Table } from "../table/table.ts";
import type { Correction } from "./corrections.ts";
import { deriveRows } from "./derive-rows.ts";

/** What begins the rule of a row that a person corrected; the columns follow. */
const correctedRule = "correction/";

/**
 * Sets the cells that people corrected, then what repeats or counts them. The row says so in `rule`, where its table
 * has one: `correction/speaker_id+kind`. Throws, naming the line of `corrections.csv`, on a table, row or column that
 * is not there and on a value of another type.
 */
export function correctRows(tables: readonly Table[], rows: Rows, corrections: readonly Correction[]): Rows {
  if (corrections.length === 0) return rows;
  const corrected: Rows = new Map(rows);
  const fixed = new Map<string, Set<string>>();
  const byTable = groupByTable(corrections);
  for (const [name, entries] of byTable) {
    const table = tables.find((known) => known.name === name);
    if (!table)
      throw problem(
        entries[0]!,
        `expected one of the tables ${tables.map((known) => known.name).join(", ")}, got ${name}`,
      );
    const changed = new Map<string, Record<string, unknown>>();
    const present = new Map(rows.get(name)!.map((row) => [toRowId(table, row), row]));
    for (const correction of entries) {
      const row = present.get(correction.id);
      if (!row)
        throw problem(
          correction,
          `there is no row ${correction.id} in ${name}; it is gone or was never there`,
        );
      const target = changed.get(correction.id) ?? { ...row };
      target[correction.column] = toValue(table, correction);
      changed.set(correction.id, target);
      const columns = fixed.get(`${name}:${correction.id}`) ?? new Set();
      fixed.set(`${name}:${correction.id}`, columns.add(correction.column));
    }
    for (const [id, row] of changed) {
      if ("rule" in row) row.rule = correctedRule + [...fixed.get(`${name}:${id}`)!].sort().join("+");
    }
    corrected.set(
      name,
      rows.get(name)!.map((row): AnyRow => changed.get(toRowId(table, row)) ?? row),
    );
  }
  return deriveRows(
    tables,
    corrected,
    (table, id, column) => fixed.get(`${table}:${id}`)?.has(column) ?? false,
  );
}

const problem = ({ line }: Correction, message: string) =>
  new RangeError(`corrections.csv${line === undefined ? "" : `:${line}`}: ${message}`);

function toValue(table: Table, correction: Correction): unknown {
  const { column, value } = correction;
  const found = toColumns(table).find(({ name }) => name === column);
  if (!found) throw problem(correction, `table ${table.name} has no column ${column}`);
  if (table.key.includes(column))
    throw problem(correction, `column ${column} is the key of ${table.name} and cannot be corrected`);
  if (value === null) return null;
  try {
    return fromCell(found.type, value);
  } catch (error) {
    throw problem(correction, `table ${table.name}, column ${column}: ${(error as Error).message}`);
  }
}

function groupByTable(corrections: readonly Correction[]): Map<string, Correction[]> {
  const groups = new Map<string, Correction[]>();
  for (const correction of corrections) {
    const group = groups.get(correction.table);
    if (group) group.push(correction);
    else groups.set(correction.table, [correction]);
  }
  return groups;
}
