import { batchRows, toColumns } from "@onrecord/export";
import {
  type DataType,
  makeBuilder,
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  type Schema,
  Struct,
} from "apache-arrow";
import Papa from "papaparse";
import { quotes } from "./rows.ts";

const columns = toColumns(quotes);
const dayOf = (value: unknown) => (typeof value === "string" ? Date.parse(value) : value);

/** Rows through the builders of apache-arrow, batch by batch, to a sink that drops the bytes. */
export function writeWithBuilders(
  schema: Schema,
  toRow: (index: number) => Readonly<Record<string, unknown>>,
  count: number,
): number {
  let bytes = 0;
  const writer = new RecordBatchFileWriter();
  Object.assign(writer, {
    _sink: {
      write: (chunk: Uint8Array) => (bytes += chunk.length),
      close: () => {},
      abort: () => {},
      closed: Promise.resolve(),
    },
  });
  const builders = schema.fields.map(({ type }) =>
    makeBuilder({ type: type as DataType, nullValues: [null] }),
  );
  const days = columns.map(({ type }) => type.kind === "day");
  for (let from = 0; from < count; from += batchRows) {
    const to = Math.min(from + batchRows, count);
    for (let index = from; index < to; index++) {
      const row = toRow(index);
      for (let at = 0; at < columns.length; at++) {
        const value = row[columns[at]!.name];
        builders[at]!.append(days[at] ? dayOf(value) : value);
      }
    }
    const children = builders.map((builder) => builder.flush());
    writer.write(
      new RecordBatch(
        schema,
        makeData({ type: new Struct(schema.fields), length: to - from, nullCount: 0, children }),
      ),
    );
  }
  writer.finish();
  return bytes;
}

/** Rows through papaparse, batch by batch, encoded. */
export function writeWithPapaparse(
  toRow: (index: number) => Readonly<Record<string, unknown>>,
  count: number,
): number {
  const names = columns.map(({ name }) => name);
  const json = columns.map(({ type }) => type.kind === "list");
  const encoder = new TextEncoder();
  let bytes = 0;
  for (let from = 0; from < count; from += batchRows) {
    const data: unknown[][] = [];
    for (let index = from; index < Math.min(from + batchRows, count); index++) {
      const row = toRow(index);
      data.push(names.map((name, at) => (json[at] ? JSON.stringify(row[name]) : row[name])));
    }
    const text = Papa.unparse(from === 0 ? { fields: names, data } : data, { newline: "\n" });
    bytes += encoder.encode(`${text}\n`).length;
  }
  return bytes;
}
