import * as z from "zod";
import { defineTable, type RowOf } from "../table/table.ts";

/** `corrections.csv`, written by people. */
export const corrections = defineTable({
  name: "corrections",
  doc: "A cell that a person corrected.",
  key: ["table", "id", "column"],
  row: z.object({
    table: z.string().describe("table of the row"),
    id: z.string().describe("key of the row; its columns are joined by `:`"),
    column: z.string().describe("the column"),
    value: z.string().nullable().describe("what the cell must hold, as CSV has it; empty for nothing"),
    who: z.string().nullable().describe("who says so"),
    why: z.string().nullable().describe("on what ground"),
  }),
});
/** A correction; `line` is where it stands in its file. */
export type Correction = RowOf<typeof corrections> & { readonly line?: number };

/** `decisions.csv`, written by people. */
export const decisions = defineTable({
  name: "decisions",
  doc: "Whether two entities are one, as a person decided.",
  key: ["left", "right"],
  row: z.object({
    left: z.string().describe("entity id"),
    right: z.string().describe("entity id"),
    verdict: z.enum(["same", "different"]).describe("what was decided"),
    who: z.string().nullable().describe("who decided"),
    when: z.string().nullable().describe("on which day"),
  }),
});

/** `removals.csv`, written by people. */
export const removals = defineTable({
  name: "removals",
  doc: "What must not be published any more.",
  key: ["id"],
  row: z.object({
    id: z.string().describe("id of an article, quotation, event or entity, or the source of an article"),
    date: z.string().nullable().describe("on which day it was removed"),
    reason: z.string().nullable().describe("why"),
  }),
});
