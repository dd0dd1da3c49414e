import type { Data, RecordBatch } from "apache-arrow";
import { isValid } from "../arrow/is-valid.ts";
import { toColumns } from "../table/columns.ts";
import type { Table } from "../table/table.ts";
import { compareCells, createEqualCells, type EqualCells } from "./equal-cells.ts";

/** How often the cells of a column differ between two releases, in rows that both have. */
export interface ColumnDiff {
  /** Another value. */
  changed: number;
  /** A value where there was none. */
  filled: number;
  /** No value where there was one: coverage that is lost. */
  lost: number;
}

/** How a table differs between two releases. */
export interface TableDiff {
  readonly table: string;
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Columns with a difference. */
  readonly columns: Readonly<Record<string, ColumnDiff>>;
}

/** A row that is not as it was. */
export interface RowChange {
  readonly id: string;
  readonly change: "added" | "removed" | "changed";
  readonly columns: readonly string[];
}

/** The batches of one release and the row that is looked at. */
interface Cursor {
  readonly batches: Iterator<RecordBatch>;
  columns: readonly Data[];
  keys: readonly Data[];
  row: number;
  length: number;
}

/**
 * Compares two tables that are sorted by key, in one pass over both, holding a batch of each. The newer one is pushed
 * batch by batch, as it is read or as it is written. `emit` gets the changes in order of key; `names` are the columns
 * to compare, all that the table has or those that both releases have.
 */
export function createTableDiff(
  table: Table,
  older: Iterable<RecordBatch>,
  emit: (change: RowChange) => void,
  names: readonly string[] = toColumns(table).map(({ name }) => name),
): { push: (batch: RecordBatch) => void; close: () => TableDiff } {
  const keyPlaces = table.key.map((column) => names.indexOf(column));
  const counts = { added: 0, removed: 0, changed: 0, unchanged: 0 };
  const columns = names.map((): ColumnDiff => ({ changed: 0, filled: 0, lost: 0 }));
  const old: Cursor = { batches: older[Symbol.iterator](), columns: [], keys: [], row: 0, length: 0 };
  const load = (cursor: Cursor, batch: RecordBatch) => {
    const places = names.map((name) => batch.schema.fields.findIndex((field) => field.name === name));
    cursor.columns = places.map((place) => batch.data.children[place] as Data);
    cursor.keys = keyPlaces.map((place) => cursor.columns[place] as Data);
    cursor.row = 0;
    cursor.length = batch.numRows;
  };
  const advance = (): boolean => {
    while (old.row >= old.length) {
      const next = old.batches.next();
      if (next.done) return false;
      load(old, next.value);
    }
    return true;
  };
  const idOf = ({ keys }: Cursor, row: number) => keys.map((data) => String(readKey(data, row))).join(":");
  const report = (cursor: Cursor, change: "added" | "removed") => {
    counts[change]++;
    emit({ id: idOf(cursor, cursor.row), change, columns: [] });
  };
  let equals: readonly EqualCells[] = [];
  let compared: readonly (readonly Data[])[] = [];
  /** How many rows from here on both have the same keys, as far as their batches reach. */
  const measureRun = (now: Cursor): number => {
    const most = Math.min(old.length - old.row, now.length - now.row);
    let count = 1;
    while (count < most && compareKeys(old, now, count) === 0) count++;
    return count;
  };
  /** Compares rows of the same keys, column by column; then row by row the columns in which anything differs. */
  const compareRun = (now: Cursor, count: number) => {
    if (compared[0] !== old.columns || compared[1] !== now.columns) {
      compared = [old.columns, now.columns];
      equals = old.columns.map((data, at) => createEqualCells(data, now.columns[at] as Data));
    }
    const suspects: number[] = [];
    for (let at = 0; at < names.length; at++)
      if (!(equals[at] as EqualCells)(old.row, now.row, count)) suspects.push(at);
    if (suspects.length === 0) counts.unchanged += count;
    else for (let row = 0; row < count; row++) compareRow(now, row, suspects);
  };
  const compareRow = (now: Cursor, ahead: number, suspects: readonly number[]) => {
    const [i, j] = [old.row + ahead, now.row + ahead];
    const different = suspects.filter((at) => !(equals[at] as EqualCells)(i, j, 1));
    for (const at of different) {
      const count = columns[at] as ColumnDiff;
      if (!isValid(old.columns[at] as Data, i)) count.filled++;
      else if (!isValid(now.columns[at] as Data, j)) count.lost++;
      else count.changed++;
    }
    if (different.length === 0) {
      counts.unchanged++;
      return;
    }
    counts.changed++;
    emit({ id: idOf(now, j), change: "changed", columns: different.map((at) => names[at] as string) });
  };

  return {
    push: (batch) => {
      const now: Cursor = { batches: [][Symbol.iterator](), columns: [], keys: [], row: 0, length: 0 };
      for (load(now, batch); now.row < now.length; ) {
        let order = -1;
        while (advance()) {
          order = compareKeys(old, now);
          if (order >= 0) break;
          report(old, "removed");
          old.row++;
          order = -1;
        }
        if (order === 0) {
          const count = measureRun(now);
          compareRun(now, count);
          old.row += count;
          now.row += count;
        } else {
          report(now, "added");
          now.row++;
        }
      }
    },
    close: () => {
      for (; advance(); old.row++) report(old, "removed");
      const different = names.flatMap((name, at) => {
        const column = columns[at] as ColumnDiff;
        return column.changed + column.filled + column.lost > 0 ? [[name, column] as const] : [];
      });
      return { table: table.name, ...counts, columns: Object.fromEntries(different) };
    },
  };
}

function compareKeys(old: Cursor, now: Cursor, ahead = 0): number {
  for (let at = 0; at < old.keys.length; at++) {
    const order = compareCells(old.keys[at] as Data, old.row + ahead, now.keys[at] as Data, now.row + ahead);
    if (order !== 0) return order;
  }
  return 0;
}

const decoder = new TextDecoder();

function readKey(data: Data, row: number): unknown {
  if (data.dictionary) return data.dictionary.get(data.values[row] as number);
  if (!data.valueOffsets) return data.values[row];
  return decoder.decode(
    (data.values as Uint8Array).subarray(
      data.valueOffsets[row] as number,
      data.valueOffsets[row + 1] as number,
    ),
  );
}
