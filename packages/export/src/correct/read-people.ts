import type { Decision, Removal } from "@onrecord/link";
import { readCsvLines } from "../csv/read-csv.ts";
import { createRowCheck } from "../table/check-row.ts";
import type { RowOf, Table } from "../table/table.ts";
import { type Correction, corrections, decisions, removals } from "./corrections.ts";

/** Reads `corrections.csv`. Throws on what is no correction, with its line. */
export const readCorrections = (chunks: Iterable<Uint8Array>): Correction[] =>
  readChecked(corrections, chunks);

/** Reads `decisions.csv`. Throws on what is no decision, with its line. */
export const readDecisions = (chunks: Iterable<Uint8Array>): Decision[] => readChecked(decisions, chunks);

/** Reads `removals.csv`. Throws on what is no removal, with its line. */
export const readRemovals = (chunks: Iterable<Uint8Array>): Removal[] => readChecked(removals, chunks);

function readChecked<Definition extends Table>(
  table: Definition,
  chunks: Iterable<Uint8Array>,
): (RowOf<Definition> & { line: number })[] {
  const check = createRowCheck(table);
  return Array.from(readCsvLines(table, chunks), ({ row, line }) => {
    check(row);
    return { ...(row as RowOf<Definition>), line };
  });
}
