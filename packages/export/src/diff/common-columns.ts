import { toColumns } from "../table/columns.ts";
import type { Table } from "../table/table.ts";
import type { SchemaField, Schemas } from "./diff-schemas.ts";

/** The columns of a table whose cells two releases hold in the same form; empty when its key is not among them. */
export function commonColumns(table: Table, older: Schemas, newer: Schemas): string[] {
  const [before, after] = [older.get(table.name) ?? [], newer.get(table.name) ?? []];
  const form = (field: SchemaField | undefined) =>
    field && `${field.type} ${field.constraints?.enum ? "enum" : ""}`;
  const find = (fields: readonly SchemaField[], name: string) => fields.find((field) => field.name === name);
  const names = toColumns(table).map(({ name }) => name);
  const common = names.filter((name) => {
    const now = form(find(after, name));
    return now !== undefined && now === form(find(before, name));
  });
  return table.key.every((column) => common.includes(column)) ? common : [];
}
