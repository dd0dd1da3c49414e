import type { Release } from "../release/read-release.ts";
import type { Table } from "../table/table.ts";
import { changes } from "../tables/changes.ts";
import { ids } from "../tables/ids.ts";
import { tables } from "../tables/index.ts";
import { commonColumns } from "./common-columns.ts";
import { diffSchemas } from "./diff-schemas.ts";
import { createTableDiff, type RowChange, type TableDiff } from "./diff-table.ts";
import { type ReleaseDiff, toBump } from "./release-diff.ts";

/**
 * Compares two releases table by table, in one pass over the Arrow files of both, which are sorted by key. Memory does
 * not grow with the rows. `emit` gets every row that differs, in order of table and key.
 */
export function diffReleases(
  older: Release,
  newer: Release,
  emit: (table: string, change: RowChange) => void = () => {},
): ReleaseDiff {
  const removed = new Map<string, Set<string>>();
  const known: ReadonlySet<string> = new Set([ids.name, changes.name]);
  const compared = tables.filter(({ name }) => older.schemas.has(name) && newer.schemas.has(name));
  const diffs = compared.flatMap((table): TableDiff[] => {
    if (isEqual(table, older, newer)) return [unchanged(table, newer)];
    const columns = commonColumns(table, older.schemas, newer.schemas);
    if (columns.length === 0) return [];
    const gone = new Set<string>();
    const comparison = createTableDiff(
      table,
      older.batches(table, "any"),
      (change) => {
        if (change.change === "removed" && table.key.length === 1) gone.add(change.id);
        emit(table.name, change);
      },
      columns,
    );
    for (const batch of newer.batches(table, "any")) comparison.push(batch);
    if (gone.size > 0) removed.set(table.name, gone);
    return [requireRows(comparison.close(), older, newer)];
  });
  const schema = diffSchemas(older.schemas, newer.schemas).filter(({ table }) => !known.has(table));
  const lostIds = removed.size > 0 ? findLostIds(removed, newer) : {};
  const found = { schema, tables: diffs, lostIds };
  return { older: older.manifest.version, newer: newer.manifest.version, bump: toBump(found), ...found };
}

/** A file that ends between two batches reads like a shorter one; the manifest knows better. */
function requireRows(diff: TableDiff, older: Release, newer: Release): TableDiff {
  const { table, added, removed, changed, unchanged: same } = diff;
  for (const [release, count] of [
    [older, removed + changed + same] as const,
    [newer, added + changed + same] as const,
  ]) {
    const expected = release.manifest.tables[table]?.rows;
    if (count === expected) continue;
    throw new RangeError(
      `table ${table} of ${release.manifest.version}: expected ${expected} rows, got ${count}; the file is truncated`,
    );
  }
  return diff;
}

/** Two tables of one schema and one fingerprint need not be read. */
const isEqual = ({ name }: Table, older: Release, newer: Release): boolean =>
  older.manifest.tables[name]?.fingerprint === newer.manifest.tables[name]?.fingerprint &&
  JSON.stringify(older.schemas.get(name)) === JSON.stringify(newer.schemas.get(name));

const unchanged = ({ name }: Table, { manifest }: Release): TableDiff => ({
  table: name,
  added: 0,
  removed: 0,
  changed: 0,
  unchanged: manifest.tables[name]?.rows ?? 0,
  columns: {},
});

function findLostIds(removed: ReadonlyMap<string, Set<string>>, newer: Release): Record<string, number> {
  for (const { table, id, status } of newer.rows(ids))
    if (status !== "live") removed.get(table as string)?.delete(id as string);
  return Object.fromEntries(
    [...removed].filter(([, gone]) => gone.size > 0).map(([table, gone]) => [table, gone.size]),
  );
}
