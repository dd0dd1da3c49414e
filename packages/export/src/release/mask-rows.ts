import { toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";
import type { DatasetInfo } from "./dataset-info.ts";

/** Rows as a profile of rights lets them be published: in `facts` the columns that repeat words of a text are null. */
export function maskRows(
  table: Table,
  rows: Iterable<AnyRow>,
  profile: DatasetInfo["profile"],
): Iterable<AnyRow> {
  const hidden = toColumns(table).flatMap(({ name, text }) => (text ? [[name, null] as const] : []));
  return profile === "full" || hidden.length === 0 ? rows : hide(rows, Object.fromEntries(hidden));
}

function* hide(rows: Iterable<AnyRow>, nothing: AnyRow): Generator<AnyRow> {
  for (const row of rows) yield { ...row, ...nothing };
}
