import { toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";
import type { DatasetInfo } from "./dataset-info.ts";

/** Rows as a profile of rights lets them be published: in `facts` the columns that repeat words of a text are null. */
export function maskRows(
  table: Table,
  rows: readonly AnyRow[],
  profile: DatasetInfo["profile"],
): readonly AnyRow[] {
  const hidden = toColumns(table).flatMap(({ name, text }) => (text ? [[name, null] as const] : []));
  if (profile === "full" || hidden.length === 0) return rows;
  const nothing = Object.fromEntries(hidden);
  return rows.map((row) => ({ ...row, ...nothing }));
}
