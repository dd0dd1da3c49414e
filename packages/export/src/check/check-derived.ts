import { describeRow } from "../table/check-row.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { type CheckResult, createResult } from "./result.ts";

/** Compares the columns that repeat or count other rows with those rows; cells that people corrected are let be. */
export function checkDerived(
  tables: readonly Table[],
  rows: (table: Table) => Iterable<AnyRow>,
): CheckResult {
  const result = createResult("copies and counts");
  const find = (name: string) => tables.find((table) => table.name === name) as Table;
  for (const table of tables) {
    const { copies = [], counts = [] } = table;
    if (copies.length + counts.length === 0) continue;
    const sources = copies.map((copy) => {
      const source = find(copy.table);
      return {
        copy,
        values: new Map(Array.from(rows(source), (row) => [row[source.key[0] as string], row[copy.from]])),
      };
    });
    const groups = counts.map((count) => {
      const sizes = new Map<unknown, number>();
      for (const row of rows(find(count.table)))
        sizes.set(row[count.by], (sizes.get(row[count.by]) ?? 0) + 1);
      return { count, sizes };
    });
    for (const row of rows(table)) {
      const expect = (column: string, value: unknown) => {
        result.look();
        if (row[column] === value || isCorrected(row)) return;
        result.fail(
          `${describeRow(table, row)}, column ${column}: expected ${JSON.stringify(value)}, got ${JSON.stringify(row[column])}`,
        );
      };
      for (const { copy, values } of sources) expect(copy.column, values.get(row[copy.by]) ?? null);
      for (const { count, sizes } of groups)
        expect(count.column, sizes.get(row[table.key[0] as string]) ?? 0);
    }
  }
  return result.result();
}

const isCorrected = ({ rule }: AnyRow) => typeof rule === "string" && rule.startsWith("correction/");
