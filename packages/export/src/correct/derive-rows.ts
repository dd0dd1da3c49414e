import type { Rows } from "../release/to-rows.ts";
import { compareRows, toRowId } from "../table/sort-rows.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { quoteEntities } from "../tables/quote-entities.ts";
import { toSpeakerType } from "../tables/quotes.ts";

/**
 * Sets again what repeats or counts other cells: the columns that tables declare as copies and counts, the type of a
 * speaker, the speakers of `quote_entities`. A cell for which `isFixed` holds stays as a person set it.
 */
export function deriveRows(
  tables: readonly Table[],
  rows: Rows,
  isFixed: (table: string, id: string, column: string) => boolean,
): Rows {
  const derived: Rows = new Map(rows);
  const keyed = new Map<string, Map<unknown, AnyRow>>();
  const find = (table: string, id: unknown) => {
    const known = keyed.get(table) ?? new Map(rows.get(table)!.map((row) => [Object.values(row)[0], row]));
    keyed.set(table, known);
    return known.get(id);
  };
  for (const table of tables) {
    const counts = (table.counts ?? []).map(({ column, table: other, by }) => {
      const groups = new Map<unknown, number>();
      for (const row of rows.get(other)!) groups.set(row[by], (groups.get(row[by]) ?? 0) + 1);
      return { column, groups };
    });
    derived.set(
      table.name,
      rows.get(table.name)!.map((row) => {
        const id = toRowId(table, row);
        const next: Record<string, unknown> = { ...row };
        const set = (column: string, value: unknown) => {
          if (!isFixed(table.name, id, column)) next[column] = value ?? null;
        };
        for (const { column, groups } of counts) set(column, groups.get(row[table.key[0] as string]) ?? 0);
        for (const { column, by, table: other, from } of table.copies ?? [])
          set(column, find(other, row[by])?.[from]);
        for (const { start, end, text, free } of table.spans ?? []) {
          if (!free || text === undefined || !isFixed(table.name, id, text)) continue;
          set(start, null);
          set(end, null);
        }
        if (table.name === "quotes") {
          const speaker = find("entities", row.speaker_id);
          set("speaker_type", speaker ? toSpeakerType(speaker as never) : null);
        }
        return next;
      }),
    );
  }
  const others = derived.get("quote_entities")!.filter(({ role }) => role !== "speaker");
  const speakers = derived
    .get("quotes")!
    .flatMap(({ quote_id, speaker_id }) =>
      speaker_id === null ? [] : [{ quote_id, role: "speaker", ordinal: 1, entity_id: speaker_id }],
    );
  return derived.set("quote_entities", [...others, ...speakers].sort(compareRows(quoteEntities)));
}
