import type { Column, ColumnType } from "./columns.ts";
import type { AnyRow } from "./table.ts";

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
