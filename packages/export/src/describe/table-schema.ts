import type { Column, ColumnType } from "../table/columns.ts";
import { toColumns } from "../table/columns.ts";
import type { Table } from "../table/table.ts";

/** The Table Schema (Data Package v2) of the CSV file of a table. Lists and structs are JSON in a cell. */
export function toTableSchema(table: Table) {
  const foreignKeys = (table.references ?? [])
    .filter(({ columns }) => !columns.some((column) => column.includes(".")))
    .map(({ columns, table: resource, to }) => ({
      fields: columns,
      reference: { resource: resource === table.name ? "" : resource, fields: to },
    }));
  return {
    fieldsMatch: "exact",
    fields: toColumns(table).map(toField),
    primaryKey: table.key,
    ...(foreignKeys.length > 0 && { foreignKeys }),
    missingValues: [""],
  };
}

function toField({ name, description, type, nullable }: Column) {
  const constraints = {
    ...(!nullable && { required: true }),
    ...(type.kind === "enum" && { enum: type.values }),
    ...(type.kind === "integer" && type.minimum === 0 && { minimum: 0 }),
  };
  return {
    name,
    type: fieldTypes[type.kind],
    ...(description && { description }),
    ...(Object.keys(constraints).length > 0 && { constraints }),
  };
}

const fieldTypes: Readonly<Record<ColumnType["kind"], string>> = {
  string: "string",
  enum: "string",
  day: "date",
  integer: "integer",
  number: "number",
  boolean: "boolean",
  list: "array",
  struct: "object",
};
