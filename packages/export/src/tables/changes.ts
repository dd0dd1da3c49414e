import * as z from "zod";
import { defineTable } from "../table/table.ts";

export const changes = defineTable({
  name: "changes",
  doc: "A row that is not as it was in the release before.",
  key: ["table", "id"],
  row: z.object({
    table: z.string().describe("table of the row"),
    id: z.string().describe("key of the row; its columns are joined by `:`"),
    change: z.enum(["added", "removed", "changed"]).describe("what became of the row"),
    columns: z.array(z.string()).describe("columns that changed"),
  }),
});
