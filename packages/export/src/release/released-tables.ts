import * as z from "zod";
import { diffSchemas, type SchemaChange, type SchemaField, type Schemas } from "../diff/diff-schemas.ts";
import { toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { toSchemas } from "./to-schemas.ts";

/**
 * A table as a release has it that an earlier version wrote: without the columns that were appended since. The table
 * itself where nothing was appended, or where more than that differs.
 */
export function toReleasedTable(table: Table, fields: readonly SchemaField[] | undefined): Table {
  const names = new Set(fields?.map(({ name }) => name));
  const columns = Object.entries(table.row.shape);
  const known = columns.filter(([name]) => names.has(name));
  const last = columns.findLastIndex(([name]) => names.has(name));
  if (known.length === 0 || known.length === columns.length || known.length !== last + 1) return table;
  const has = (column: string | undefined) =>
    column === undefined || names.has(column.split(".")[0] as string);
  return {
    ...table,
    row: z.object(Object.fromEntries(known)),
    references: table.references?.filter((reference) => reference.columns.every(has)) ?? [],
    spans: table.spans?.filter((span) => [span.start, span.end, span.text].every(has)) ?? [],
    copies: table.copies?.filter(({ column }) => has(column)) ?? [],
    counts: table.counts?.filter(({ column }) => has(column)) ?? [],
  };
}

/** Rows of an earlier version as this one has them: columns that were appended since are empty. */
export function* fillRows(table: Table, released: Table, rows: Iterable<AnyRow>): Generator<AnyRow> {
  const fresh = toColumns(table).filter(({ name }) => !(name in released.row.shape));
  const nothing = Object.fromEntries(fresh.map(({ name }) => [name, null]));
  for (const row of rows) yield fresh.length === 0 ? row : { ...row, ...nothing };
}

/** How the tables of a release differ from those of this version, where the difference is more than columns appended. */
export function findStrangeColumns(tables: readonly Table[], schemas: Schemas): SchemaChange[] {
  const expected = toSchemas(tables);
  const since = diffSchemas(schemas, expected).filter(
    ({ bump, column }) => bump === "major" || column === null,
  );
  const strange = new Set(since.map(({ table }) => table));
  return diffSchemas(expected, schemas).filter(({ table }) => strange.has(table));
}
