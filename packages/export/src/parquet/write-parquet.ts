import { ByteWriter, ParquetWriter } from "hyparquet-writer";
import { batchRows } from "../arrow/write-arrow.ts";
import type { Sink } from "../sink.ts";
import type { Column, ColumnType } from "../table/columns.ts";
import { toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";

type Element = ConstructorParameters<typeof ParquetWriter>[0]["schema"][number];

/** Rows of a row group: four batches of the Arrow file. */
const groupRows = 4 * batchRows;

/** Writes a Parquet file row by row, in groups of `groupRows`, compressed by snappy. Rows must have been checked. */
export function createParquetWriter(
  table: Table,
  sink: Sink,
): { write: (row: AnyRow) => void; close: () => void } {
  const columns = toColumns(table);
  const bytes = new ByteWriter();
  const schema = [{ name: "schema", num_children: columns.length }, ...columns.flatMap(toElements)];
  const kvMetadata = [
    { key: "table", value: table.name },
    { key: "description", value: table.doc },
  ];
  const writer = new ParquetWriter({ writer: bytes, schema, kvMetadata, createdBy: "onrecord" });
  let group: AnyRow[] = [];
  const hand = () => {
    sink.write(bytes.getBytes());
    bytes.index = 0;
  };
  const flush = () => {
    const columnData = columns.map(({ name, type }) => ({
      name,
      data: holdsDays(type)
        ? group.map((row) => toParquetValue(row[name], type))
        : group.map((row) => row[name]),
    }));
    writer.write({ columnData, rowGroupSize: groupRows });
    hand();
    group = [];
  };
  return {
    write: (row) => {
      if (group.push(row) === groupRows) flush();
    },
    close: () => {
      if (group.length > 0) flush();
      writer.finish();
      hand();
      sink.close();
    },
  };
}

const holdsDays = (type: ColumnType): boolean =>
  type.kind === "day" ||
  (type.kind === "list" && holdsDays(type.item.type)) ||
  (type.kind === "struct" && type.fields.some((field) => holdsDays(field.type)));

/** The writer wants days as `Date`, however deep they lie. */
function toParquetValue(value: unknown, type: ColumnType): unknown {
  if (value === null || value === undefined) return value;
  if (type.kind === "day") return new Date(value as string);
  if (type.kind === "list") return (value as unknown[]).map((item) => toParquetValue(item, type.item.type));
  if (type.kind !== "struct") return value;
  const fields = type.fields.map((field) => [
    field.name,
    toParquetValue((value as Record<string, unknown>)[field.name], field.type),
  ]);
  return Object.fromEntries(fields);
}

function toElements({ name, type, nullable }: Column): Element[] {
  const repetition_type = nullable ? "OPTIONAL" : "REQUIRED";
  if (type.kind === "list") {
    return [
      { name, repetition_type, num_children: 1, converted_type: "LIST" },
      { name: "list", repetition_type: "REPEATED", num_children: 1 },
      ...toElements({ ...type.item, name: "element" }),
    ];
  }
  if (type.kind === "struct") {
    return [{ name, repetition_type, num_children: type.fields.length }, ...type.fields.flatMap(toElements)];
  }
  return [{ name, repetition_type, ...physical[type.kind] }];
}

const text = { type: "BYTE_ARRAY", converted_type: "UTF8" } as const;
const physical: Readonly<
  Record<Exclude<ColumnType["kind"], "list" | "struct">, Pick<Element, "type" | "converted_type">>
> = {
  string: text,
  enum: text,
  day: { type: "INT32", converted_type: "DATE" },
  integer: { type: "INT32" },
  number: { type: "DOUBLE" },
  boolean: { type: "BOOLEAN" },
};
