import {
  makeData,
  RecordBatch,
  RecordBatchFileWriter,
  RecordBatchStreamWriter,
  type Schema,
  Struct,
} from "apache-arrow";
import type { Sink } from "../sink.ts";
import { toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { createColumnBuffer } from "./column-buffer.ts";
import { toArrowSchema } from "./to-arrow-schema.ts";

/**
 * Rows of a record batch, and bytes of text in it: a batch ends where the first of them is reached, so that long texts
 * do not fill the memory. The bytes of a file depend on both, so they are part of the format.
 */
export const batchRows = 16_384;
const batchTextBytes = 8 * 2 ** 20;

/** What the stock writer keeps to itself: its sink, and how a stream begins. */
interface Internals {
  _sink: object;
  _writeSchema(schema: Schema): unknown;
}

/**
 * The stock file writer leaves out the schema message, so that no reader of streams can read its files
 * (github.com/apache/arrow-js/issues/51); and it queues all bytes in memory. Here the schema comes first, and the bytes
 * go straight to the sink.
 */
function createIpcWriter(sink: Sink): RecordBatchFileWriter {
  const writer = new RecordBatchFileWriter();
  const internals = writer as unknown as Internals;
  const writeMagic = internals._writeSchema;
  const writeSchema = (RecordBatchStreamWriter.prototype as unknown as Internals)._writeSchema;
  internals._sink = { closed: Promise.resolve(), write: sink.write, close: () => {}, abort: () => {} };
  internals._writeSchema = function (schema) {
    writeMagic.call(this, schema);
    return writeSchema.call(this, schema);
  };
  return writer;
}

/**
 * Writes an Arrow IPC file row by row, in batches, that is a valid IPC stream inside. Uncompressed, so that a page can
 * ask for one batch by its range of bytes. Rows must have been checked; memory does not grow with them. `onBatch` sees
 * each batch before it is written.
 */
export function createArrowWriter(
  table: Table,
  sink: Sink,
  onBatch?: (batch: RecordBatch) => void,
): { write: (row: AnyRow) => void; close: () => void } {
  const schema = toArrowSchema(table);
  const type = new Struct(schema.fields);
  const text = { bytes: 0 };
  const columns = toColumns(table).map((column, index) => ({
    name: column.name,
    buffer: createColumnBuffer(column.type, schema.fields[index]!.type, text),
  }));
  const writer = createIpcWriter(sink);
  let length = 0;
  let batches = 0;
  const flush = () => {
    const children = columns.map(({ buffer }) => buffer.take());
    const batch = new RecordBatch(schema, makeData({ type, length, nullCount: 0, children }));
    onBatch?.(batch);
    writer.write(batch);
    length = 0;
    text.bytes = 0;
    batches++;
  };
  return {
    write: (row) => {
      for (const { name, buffer } of columns) buffer.append(row[name]);
      if (++length === batchRows || text.bytes >= batchTextBytes) flush();
    },
    close: () => {
      if (length > 0 || batches === 0) flush();
      writer.finish();
      sink.close();
    },
  };
}
