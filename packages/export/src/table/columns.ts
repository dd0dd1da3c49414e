import * as z from "zod";
import type { Table } from "./table.ts";

/** What a cell may hold. Days are `YYYY-MM-DD`; an enum is closed. */
export type ColumnType =
  | { readonly kind: "string" | "day" | "boolean" | "number" }
  | { readonly kind: "integer"; readonly minimum: number; readonly maximum: number }
  | { readonly kind: "enum"; readonly values: readonly string[] }
  | { readonly kind: "list"; readonly item: Column }
  | { readonly kind: "struct"; readonly fields: readonly Column[] };

/** A column, or a field of a struct, or the item of a list. */
export interface Column {
  readonly name: string;
  readonly description: string;
  readonly nullable: boolean;
  /** True where the cell repeats words of a text: null in releases of the `facts` profile. */
  readonly text: boolean;
  readonly type: ColumnType;
}

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly format?: string;
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly description?: string;
  readonly text?: boolean;
}

const int32 = 2 ** 31;
const known = new WeakMap<z.ZodObject, readonly Column[]>();

/** The columns of a table in order. Throws on a row schema that no table can hold, naming the column. */
export function toColumns(table: Table): readonly Column[] {
  const before = known.get(table.row);
  if (before) return before;
  const { properties = {} } = z.toJSONSchema(table.row) as JsonSchema;
  const columns = Object.entries(properties).map(([name, schema]) => toColumn(name, schema, table.name));
  known.set(table.row, columns);
  return columns;
}

function toColumn(name: string, schema: JsonSchema, place: string): Column {
  const { inner, nullable } = withoutNull(schema);
  return {
    name,
    description: schema.description ?? inner.description ?? "",
    nullable,
    text: schema.text ?? false,
    type: toType(inner, `${place}.${name}`),
  };
}

/** JSON Schema says “or null” in two ways: as one of several types, and as one of several schemas. */
function withoutNull(schema: JsonSchema): { inner: JsonSchema; nullable: boolean } {
  if (Array.isArray(schema.type) && schema.type.length === 2 && schema.type[1] === "null") {
    const inner = { ...schema, type: schema.type[0] as string };
    return { inner, nullable: true };
  }
  const options = schema.anyOf?.filter(({ type }) => type !== "null") ?? [];
  return options.length === 1
    ? { inner: options[0] as JsonSchema, nullable: true }
    : { inner: schema, nullable: false };
}

function toType(schema: JsonSchema, place: string): ColumnType {
  if (schema.enum) return { kind: "enum", values: schema.enum };
  switch (schema.type) {
    case "string":
      return { kind: schema.format === "date" ? "day" : "string" };
    case "boolean":
    case "number":
      return { kind: schema.type };
    case "integer": {
      const minimum = Math.max(schema.minimum ?? -int32, -int32);
      return { kind: "integer", minimum, maximum: Math.min(schema.maximum ?? int32, int32 - 1) };
    }
    case "array":
      if (schema.items) return { kind: "list", item: toColumn("item", schema.items, place) };
      break;
    case "object": {
      const fields = Object.entries(schema.properties ?? {});
      if (fields.length > 0)
        return { kind: "struct", fields: fields.map(([name, field]) => toColumn(name, field, place)) };
    }
  }
  const expected = "a string, enum, day, integer, number, boolean, or a list or struct of these";
  throw new TypeError(`column ${place}: expected ${expected}, got ${JSON.stringify(schema)}`);
}
