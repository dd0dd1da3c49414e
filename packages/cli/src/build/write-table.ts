import {
  type AnyRow,
  type DatasetInfo,
  type IdRow,
  ids,
  tables,
  toIdRecords,
  toIdRows,
  type WrittenTable,
  writeReleaseTable,
} from "@onrecord/export";
import type { Decision, IdRecord } from "@onrecord/link";
import { applyDecisions, registerInOrder, toGroupId } from "@onrecord/link/steps";
import { openReleaseFolder, orProblem } from "../release/read-folder.ts";
import { type Layout, readSpill } from "./layout.ts";
import { createFile } from "./replace-folder.ts";
import { readSpilledIds, readSpilledRows } from "./row-spill.ts";

/** What all tables of a release are written with. */
export interface TableSettings {
  readonly info: DatasetInfo;
  readonly parquet: boolean;
  /** Folder of the release before. */
  readonly previous: string | null;
  readonly decisions: readonly Decision[];
  /** Folder that takes the files, and the one that messages name. */
  readonly partial: string;
  readonly out: string;
  /** As messages name where the rows come from. */
  readonly dataset: string;
  /** For each incident that follows another on the legal ladder, that one. */
  readonly followed: ReadonlyMap<string, string>;
}

/** A written table without its definition, which is no message that threads can send. */
export type WrittenName = Omit<WrittenTable, "facts"> & {
  readonly facts: Omit<WrittenTable["facts"], "table">;
  readonly name: string;
};

/** Writes one table of a release from the rows that all threads made. */
export async function writeNamedTable(
  name: string,
  settings: TableSettings,
  layout: Layout,
): Promise<WrittenName> {
  const previous = settings.previous === null ? undefined : await openReleaseFolder(settings.previous);
  const table = [...tables, ids].find((known) => known.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const open = (file: string) => createFile(settings.partial, settings.out, file);
  const rows =
    table === ids ? idRows(settings, layout, previous) : tableRows(name, settings.followed, layout);
  return orProblem(settings.dataset, () => {
    const { facts, ...written } = writeReleaseTable(
      table,
      rows,
      { ...settings, previous: table === ids ? undefined : previous },
      open,
    );
    const { table: _, ...kept } = facts;
    return { ...written, facts: kept, name };
  });
}

/** The rows of a table in order of key; can be asked for again. */
export function tableRows(
  name: string,
  followed: TableSettings["followed"],
  layout: Layout,
): Iterable<AnyRow> {
  const table = tables.find((known) => known.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  const rows = readSpilledRows(layout, table);
  return name === "incidents" ? { [Symbol.iterator]: () => withFollowed(rows, followed) } : rows;
}

function* withFollowed(rows: Iterable<AnyRow>, followed: TableSettings["followed"]): Generator<AnyRow> {
  for (const row of rows) yield { ...row, follows: followed.get(String(row.incident_id)) ?? null };
}

type Previous = Awaited<ReturnType<typeof openReleaseFolder>>;

/** The registry of ids: those of this release and those of the release before. */
export function* idRows(
  { info, decisions }: Pick<TableSettings, "info" | "decisions">,
  layout: Layout,
  previous: Previous | undefined,
): Generator<AnyRow> {
  const removed = Array.from(
    readSpill(layout, "keys").lines("removed"),
    (line) => JSON.parse(line) as [string, IdRecord["table"]],
  );
  const before = {
    *[Symbol.iterator]() {
      for (const row of previous?.rows(ids) ?? []) yield* toIdRecords([row as IdRow]);
    },
  };
  const registration = {
    live: readSpilledIds(layout) as Iterable<readonly [string, IdRecord["table"]]>,
    removed: new Map(removed),
    redirect: createRedirect(layout, decisions),
  };
  for (const record of registerInOrder(registration, before)) yield* toIdRows([record], info.version);
}

/** Looks for ids among the first of statements, incidents and entities, and among those that people decided about. */
export function createRedirect(layout: Layout, decisions: readonly Decision[]) {
  const standsFor = applyDecisions(decisions);
  return (wanted: ReadonlySet<string>): Map<string, string> => {
    const found = new Map<string, string>();
    const answers = readSpill(layout, "answers");
    const take = (former: string, now: string) => {
      if (wanted.has(former)) found.set(former, now);
    };
    for (const [prefix, letter] of [
      ["statements.", "s"],
      ["incidents.", "i"],
    ] as const) {
      for (const file of answers.files(prefix)) {
        for (const line of answers.lines(file)) {
          const [member = "", now = ""] = line.split(" ");
          take(toGroupId(letter, member), now);
        }
      }
    }
    for (const line of answers.lines("former")) take(...(JSON.parse(line) as [string, string]));
    for (const id of wanted) if (standsFor(id) !== id) found.set(id, standsFor(id));
    return found;
  };
}
