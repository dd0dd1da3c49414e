import { expect, test } from "vitest";
import * as z from "zod";
import { toTableSchema } from "../describe/table-schema.ts";
import type { SchemaField } from "../diff/diff-schemas.ts";
import { defineTable } from "../table/table.ts";
import { fillRows, toReleasedTable } from "./released-tables.ts";

const quays = defineTable({
  name: "quays",
  doc: "A quay.",
  key: ["id"],
  spans: [{ start: "name_start", end: "name_end" }],
  row: z.object({
    id: z.string(),
    metres: z.int().nullable(),
    name_start: z.int().nullable(),
    name_end: z.int().nullable(),
  }),
});
const fields = toTableSchema(quays).fields as SchemaField[];

test("a table without the columns that were appended since, nor what speaks of them", () => {
  const earlier = toReleasedTable(quays, fields.slice(0, 2));
  expect(Object.keys(earlier.row.shape)).toEqual(["id", "metres"]);
  expect(earlier.spans).toEqual([]);
  expect([...fillRows(quays, earlier, [{ id: "a", metres: 4 }])]).toEqual([
    { id: "a", metres: 4, name_start: null, name_end: null },
  ]);
});

test("a table that differs otherwise is what this version has", () => {
  expect(toReleasedTable(quays, fields)).toBe(quays);
  expect(toReleasedTable(quays, undefined)).toBe(quays);
  expect(toReleasedTable(quays, [fields[0]!, fields[2]!])).toBe(quays);
  expect(toReleasedTable(quays, [{ ...fields[0]!, name: "key" }, ...fields.slice(1)])).toBe(quays);
});
