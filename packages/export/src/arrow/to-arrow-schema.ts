import {
  Bool,
  type DataType,
  DateDay,
  Dictionary,
  Field,
  Float64,
  Int8,
  Int32,
  List,
  Schema,
  Struct,
  Utf8,
} from "apache-arrow";
import type { Column, ColumnType } from "../table/columns.ts";
import { toColumns } from "../table/columns.ts";
import type { Table } from "../table/table.ts";

const known = new WeakMap<Table, Schema>();

/**
 * The Arrow schema of a table; descriptions are in the metadata of the fields. A column of a closed enum is a dictionary
 * whose id is the column's place, so that the bytes do not depend on what was written before in the same process.
 */
export function toArrowSchema(table: Table): Schema {
  const schema = known.get(table) ?? makeSchema(table);
  known.set(table, schema);
  return schema;
}

function makeSchema(table: Table): Schema {
  const fields = toColumns(table).map((column, index) => {
    const { name, nullable, type, description, text } = column;
    const arrow =
      type.kind === "enum" ? new Dictionary(new Utf8(), new Int8(), index, false) : toArrowType(type);
    const metadata = new Map([["description", description]]);
    if (text) metadata.set("text", "true");
    return new Field(name, arrow, nullable, metadata);
  });
  return new Schema(
    fields,
    new Map([
      ["table", table.name],
      ["description", table.doc],
      ["key", table.key.join(",")],
    ]),
  );
}

/** Arrow type of a value; enums inside lists are plain text, which every reader knows. */
export function toArrowType(type: ColumnType): DataType {
  switch (type.kind) {
    case "string":
    case "enum":
      return new Utf8();
    case "day":
      return new DateDay();
    case "integer":
      return new Int32();
    case "number":
      return new Float64();
    case "boolean":
      return new Bool();
    case "list":
      return new List(toField(type.item));
    case "struct":
      return new Struct(type.fields.map(toField));
  }
}

const toField = ({ name, type, nullable, description }: Column): Field =>
  new Field(
    name,
    toArrowType(type),
    nullable,
    description ? new Map([["description", description]]) : undefined,
  );
