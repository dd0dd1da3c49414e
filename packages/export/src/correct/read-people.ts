import type { Decision, Removal } from "@onrecord/link";
import { readCsvLines } from "../csv/read-csv.ts";
import { createRowCheck } from "../table/check-row.ts";
import { toColumns } from "../table/columns.ts";
import type { AnyRow, RowOf, Table } from "../table/table.ts";
import { type Correction, corrections, decisions, removals } from "./corrections.ts";
import { type ReadArticle, readArticles, type StatedEvent, statedEvents } from "./stated-events.ts";

/** Reads `corrections.csv`. Throws on what is no correction, with its line. */
export const readCorrections = (chunks: Iterable<Uint8Array>): Correction[] =>
  readChecked(corrections, chunks);

/** Reads `decisions.csv`. Throws on what is no decision, with its line. */
export const readDecisions = (chunks: Iterable<Uint8Array>): Decision[] => readChecked(decisions, chunks);

/** Reads `removals.csv`. Throws on what is no removal, with its line. */
export const readRemovals = (chunks: Iterable<Uint8Array>): Removal[] => readChecked(removals, chunks);

/** Reads `stated-events.csv`. Throws on what is no event, with its line. */
export const readStatedEvents = (chunks: Iterable<Uint8Array>): StatedEvent[] =>
  readChecked(statedEvents, chunks, complete);

/** Reads `read.csv`. Throws on what names no table that people can state, with its line. */
export const readReadArticles = (chunks: Iterable<Uint8Array>): ReadArticle[] =>
  readChecked(readArticles, chunks);

/** In files that people write a list may be left empty, and a field of a struct left out. */
function complete(table: Table, row: AnyRow): AnyRow {
  const filled: Record<string, unknown> = { ...row };
  for (const { name, type } of toColumns(table)) {
    if (type.kind !== "list") continue;
    const { item } = type;
    filled[name] ??= [];
    const items = filled[name];
    if (item.type.kind !== "struct" || !Array.isArray(items)) continue;
    const nothing = Object.fromEntries(
      item.type.fields.filter(({ nullable }) => nullable).map((field) => [field.name, null]),
    );
    filled[name] = items.map((one: unknown) =>
      typeof one === "object" && one !== null ? { ...nothing, ...one } : one,
    );
  }
  return filled;
}

function readChecked<Definition extends Table>(
  table: Definition,
  chunks: Iterable<Uint8Array>,
  prepare: (table: Table, row: AnyRow) => AnyRow = (_, row) => row,
): (RowOf<Definition> & { line: number })[] {
  const check = createRowCheck(table);
  return Array.from(readCsvLines(table, chunks), ({ row, line }) => {
    const prepared = prepare(table, row);
    try {
      check(prepared);
    } catch (error) {
      throw new RangeError(`line ${line}: ${(error as Error).message}`);
    }
    return { ...(prepared as RowOf<Definition>), line };
  });
}
