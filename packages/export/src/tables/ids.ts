import type { IdRecord } from "@onrecord/link";
import * as z from "zod";
import { idStatuses, idTables } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";

export const ids = defineTable({
  name: "ids",
  doc: "An id that this release or one before it gave out, and what became of it.",
  key: ["id"],
  row: z.object({
    id: z.string().describe("the id"),
    table: z.enum(idTables).describe("table whose rows have such ids"),
    first_release: z.string().describe("version of the first release that had it"),
    last_release: z
      .string()
      .nullable()
      .describe("version of the last release that had it; null when none ever had"),
    status: z.enum(idStatuses).describe("`live`, or why it is gone"),
    redirect_to: z.string().nullable().describe("id that stands for it now"),
  }),
});

export type IdRow = RowOf<typeof ids>;

/** The rows of the registry in a release of a version. */
export const toIdRows = (records: readonly IdRecord[], version: string): IdRow[] =>
  records.map(({ id, table, firstRelease, lastRelease, status, redirectTo }) => ({
    id,
    table,
    first_release: firstRelease ?? version,
    last_release: status === "live" ? version : lastRelease,
    status,
    redirect_to: redirectTo,
  }));

/** The registry of an earlier release as `link` takes it. */
export const toIdRecords = (rows: Iterable<IdRow>): IdRecord[] =>
  Array.from(rows, (row) => ({
    id: row.id,
    table: row.table,
    firstRelease: row.first_release,
    lastRelease: row.last_release,
    status: row.status,
    redirectTo: row.redirect_to,
  }));
