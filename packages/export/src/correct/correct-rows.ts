import type { Rows } from "../release/to-rows.ts";
import { toColumns } from "../table/columns.ts";
import { fromCell } from "../table/from-cell.ts";
import { toRowId } from "../table/sort-rows.ts";
import type { AnyRow, Table } from "../table/table.ts";
import type { Correction } from "./corrections.ts";
import { deriveRows } from "./derive-rows.ts";

/** What begins the rule of a row that a person corrected; the columns follow. */
const correctedRule = "correction/";

export interface CorrectOptions {
  /** What now stands for an id that is gone. */
  readonly redirects?: ReadonlyMap<string, string> | undefined;
  /** Is told of every correction that is stale: it can be dropped, or must be written for another id. */
  readonly warn?: ((message: string) => void) | undefined;
}

/**
 * Sets the cells that people corrected, then what repeats or counts them. The row says so in `rule`, where its table
 * has one: `correction/speaker_id+kind`. A correction follows its row to the id that now stands for it; one whose cell
 * holds the value anyway leaves no trace; both are told of. Throws, naming the line of `corrections.csv`, on a table,
 * row or column that is not there and on a value of another type.
 */
export function correctRows(
  tables: readonly Table[],
  rows: Rows,
  corrections: readonly Correction[],
  { redirects = new Map(), warn = () => {} }: CorrectOptions = {},
): Rows {
  if (corrections.length === 0) return rows;
  const corrected: Rows = new Map(rows);
  const fixed = new Map<string, Set<string>>();
  const gone: Correction[] = [];
  for (const [name, entries] of groupByTable(corrections)) {
    const table = tables.find((known) => known.name === name);
    if (!table)
      throw problem(
        entries[0]!,
        `expected one of the tables ${tables.map((known) => known.name).join(", ")}, got ${name}`,
      );
    const changed = new Map<string, Record<string, unknown>>();
    const present = new Map(rows.get(name)!.map((row) => [toRowId(table, row), row]));
    for (const correction of entries) {
      const value = toValue(table, correction);
      const id = findRow(correction, present, redirects);
      if (id === null) {
        gone.push(correction);
        continue;
      }
      if (id !== correction.id) warn(toPlace(correction, `${id} now stands for ${correction.id}`));
      const row = present.get(id)!;
      const { column } = correction;
      if (JSON.stringify(row[column]) === JSON.stringify(value)) {
        warn(toPlace(correction, `column ${column} of ${id} holds that value already; it can be dropped`));
      } else changed.set(id, { ...(changed.get(id) ?? row), [column]: value });
      const columns = fixed.get(`${name}:${id}`) ?? new Set();
      fixed.set(`${name}:${id}`, columns.add(column));
    }
    for (const [id, row] of changed) {
      if (!("rule" in row)) continue;
      const before = present.get(id)!;
      const columns = Object.keys(row).filter((column) => row[column] !== before[column]);
      row.rule = correctedRule + columns.sort().join("+");
    }
    corrected.set(
      name,
      rows.get(name)!.map((row): AnyRow => changed.get(toRowId(table, row)) ?? row),
    );
  }
  requireRows(gone, warn);
  return deriveRows(
    tables,
    corrected,
    (table, id, column) => fixed.get(`${table}:${id}`)?.has(column) ?? false,
  );
}

/** The id of the row that a correction is about, under the id it has now; null where there is none. */
function findRow(
  { id }: Correction,
  present: ReadonlyMap<string, AnyRow>,
  redirects: ReadonlyMap<string, string>,
): string | null {
  if (present.has(id)) return id;
  const [first = "", ...rest] = id.split(":");
  const now = [redirects.get(first) ?? first, ...rest].join(":");
  return present.has(now) ? now : null;
}

/** @throws RangeError that names the first of the corrections whose row is gone; of all the others `warn` is told */
function requireRows(gone: readonly Correction[], warn: (message: string) => void): void {
  const [first, ...others] = gone.map((correction) =>
    toPlace(
      correction,
      `there is no row ${correction.id} in ${correction.table}; it is gone or was never there`,
    ),
  );
  if (first === undefined) return;
  for (const other of others) warn(other);
  throw new RangeError(others.length === 0 ? first : `${first} (and ${others.length} more, see above)`);
}

const toPlace = ({ line }: Correction, message: string) =>
  `corrections.csv${line === undefined ? "" : `:${line}`}: ${message}`;
const problem = (correction: Correction, message: string) => new RangeError(toPlace(correction, message));

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
