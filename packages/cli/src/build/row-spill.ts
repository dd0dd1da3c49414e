import { type AnyRow, compareRows, type Table } from "@onrecord/export";
import { toBucket } from "./buckets.ts";
import { type Layout, readSpill, writeSpill } from "./layout.ts";

/** Rows on their way into files. They must be flushed. */
export interface RowSpill {
  readonly add: (table: Table, row: AnyRow) => void;
  readonly flush: () => void;
}

/**
 * Puts rows in files by the first characters of their id, which is a hash, so that all files grow alike and each can be
 * sorted by itself; and the ids of tables that have such by themselves. There are more mentions than anything else.
 */
export function createRowSpill(layout: Layout): RowSpill {
  const spill = writeSpill(layout, "rows");
  const fewer = Math.ceil(layout.buckets / 4);
  return {
    add: (table, row) => {
      const id = String(row[table.key[0] ?? ""]);
      const buckets = table.name === "mentions" ? layout.buckets : fewer;
      spill.add(`${table.name}.${toBucket(id, buckets)}`, JSON.stringify(row));
      if (table.key.length === 1) spill.add(`ids.${toBucket(id, fewer)}`, JSON.stringify([id, table.name]));
    },
    flush: spill.flush,
  };
}

/** The rows of a table that all threads wrote, in order of key; can be asked for again. */
export const readSpilledRows = (layout: Layout, table: Table): Iterable<AnyRow> => ({
  *[Symbol.iterator]() {
    const spilled = readSpill(layout, "rows");
    const order = compareRows(table);
    for (const file of spilled.files(`${table.name}.`)) {
      const rows = Array.from(spilled.lines(file), (line) => JSON.parse(line) as AnyRow);
      yield* rows.sort(order);
    }
  },
});

/** The id and table of every row that has an id of its own, in order of id; can be asked for again. */
export const readSpilledIds = (layout: Layout): Iterable<readonly [id: string, table: string]> => ({
  *[Symbol.iterator]() {
    const spilled = readSpill(layout, "rows");
    for (const file of spilled.files("ids.")) {
      const found = Array.from(spilled.lines(file), (line) => JSON.parse(line) as [string, string]);
      yield* found.sort(([a], [b]) => (a < b ? -1 : 1));
    }
  },
});
