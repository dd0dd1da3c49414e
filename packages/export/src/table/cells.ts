import { type Column, type ColumnType, toColumns } from "./columns.ts";
import type { AnyRow, Table } from "./table.ts";

/**
 * The text of a cell, the same in CSV and in the logical fingerprint: strings and days as they are, numbers and
 * booleans as JavaScript prints them, lists and structs as JSON without blanks, keys in the order of the schema.
 */
export type ToCell = (value: unknown) => string;

/** Makes the function that prints the values of a type, null excepted. */
export function toCellOf(type: ColumnType): ToCell {
  if (type.kind === "list" || type.kind === "struct") return toJsonOf(type);
  return type.kind === "string" || type.kind === "day" || type.kind === "enum"
    ? (value) => value as string
    : String;
}

function toJsonOf(type: ColumnType): ToCell {
  if (type.kind === "list") {
    const item = orNull(type.item);
    return (value) => `[${(value as unknown[]).map(item).join(",")}]`;
  }
  if (type.kind === "struct") {
    const fields = type.fields.map((field) => ({
      name: field.name,
      key: `${JSON.stringify(field.name)}:`,
      json: orNull(field),
    }));
    return (value) =>
      `{${fields.map(({ name, key, json }) => key + json((value as AnyRow)[name])).join(",")}}`;
  }
  return JSON.stringify;
}

function orNull({ type }: Column): ToCell {
  const json = toJsonOf(type);
  return (value) => (value === null ? "null" : json(value));
}

/** Makes the function that prints a row: the text of each cell in the order of the columns, null for null. */
export function createToCells(table: Table): (row: AnyRow) => readonly (string | null)[] {
  const columns = toColumns(table).map(({ name, type }) => ({ name, toCell: toCellOf(type) }));
  return (row) => {
    const cells: (string | null)[] = [];
    for (const { name, toCell } of columns) {
      const value = row[name];
      cells.push(value === null ? null : toCell(value));
    }
    return cells;
  };
}
