import { type Data, type RecordBatch, RecordBatchReader } from "apache-arrow";
import { type ColumnType, toColumns } from "../table/columns.ts";
import type { AnyRow, Table } from "../table/table.ts";
import { isValid } from "./is-valid.ts";
import { toArrowSchema } from "./to-arrow-schema.ts";

/** `ARROW1` and two bytes that fill it up; the stream begins behind them. */
const magicBytes = 8;

/**
 * Reads record batches from the bytes of an Arrow file, one after the other, without holding the file. Throws when its
 * columns are not those of the table, naming the first that is not.
 */
export function* readBatches(
  table: Table,
  chunks: Iterable<Uint8Array>,
  columns: "exact" | "any" = "exact",
): Generator<RecordBatch> {
  const reader = RecordBatchReader.from(withoutMagic(chunks, table.name));
  try {
    reader.open();
    if (columns === "exact") requireColumns(table, reader.schema);
    yield* reader as Iterable<RecordBatch>;
  } catch (error) {
    if (error instanceof RangeError) throw error;
    throw new RangeError(
      `table ${table.name}: expected an Arrow file, got other or truncated bytes (${(error as Error).message})`,
    );
  }
}

function* withoutMagic(chunks: Iterable<Uint8Array>, name: string): Generator<Uint8Array> {
  let head: Uint8Array | null = new Uint8Array();
  for (const chunk of chunks) {
    if (head === null) {
      yield chunk;
      continue;
    }
    head = head.length === 0 ? chunk : Buffer.concat([head, chunk]);
    if (head.length < magicBytes) continue;
    if (Buffer.from(head.subarray(0, 6)).toString("latin1") !== "ARROW1")
      throw new RangeError(`table ${name}: expected an Arrow file, got other bytes`);
    yield head.subarray(magicBytes);
    head = null;
  }
  if (head !== null) throw new RangeError(`table ${name}: expected an Arrow file, got ${head.length} bytes`);
}

function requireColumns(
  table: Table,
  schema: { fields: readonly { name: string; type: object; nullable: boolean }[] },
) {
  const expected = toArrowSchema(table).fields.map(describeField);
  const found = schema.fields.map(describeField);
  const at = expected.findIndex((field, index) => field !== found[index]);
  const place = at < 0 ? expected.length : at;
  if (at < 0 && found.length === expected.length) return;
  const what = (field: string | undefined) => field ?? "no column";
  throw new RangeError(`table ${table.name}: expected ${what(expected[place])}, got ${what(found[place])}`);
}

const describeField = ({ name, type, nullable }: { name: string; type: object; nullable: boolean }): string =>
  `column ${name}: ${String(type)}${nullable ? " or null" : ""}`;

/** Reads rows from the bytes of an Arrow file. */
export function* readArrow(table: Table, chunks: Iterable<Uint8Array>): Generator<AnyRow> {
  for (const batch of readBatches(table, chunks)) yield* readRows(table, batch);
}

/** The rows of a record batch as plain objects: days as `YYYY-MM-DD`, lists as arrays. */
export function* readRows(table: Table, batch: RecordBatch): Generator<AnyRow> {
  const columns = toColumns(table).map(({ name, type }, index) => {
    return { name, value: createCellReader(type, batch.data.children[index] as Data) };
  });
  for (let row = 0; row < batch.numRows; row++)
    yield Object.fromEntries(columns.map(({ name, value }) => [name, value(row)]));
}

// The decoder of apache-arrow takes U+FEFF at the beginning of a cell for a byte order mark and drops it.
const decoder = new TextDecoder("utf-8", { ignoreBOM: true });

/** Makes the function that gives the value at an index of a column, null where there is none. */
function createCellReader(type: ColumnType, data: Data): (index: number) => unknown {
  const read = createValueReader(type, data);
  return (index) => (isValid(data, index) ? read(index) : null);
}

function createValueReader(type: ColumnType, data: Data): (index: number) => unknown {
  const { values, valueOffsets, dictionary, offset } = data;
  if (dictionary) return (index) => dictionary.get(values[index] as number);
  switch (type.kind) {
    case "string":
    case "enum":
      return (index) =>
        decoder.decode((values as Uint8Array).subarray(valueOffsets[index], valueOffsets[index + 1]));
    case "day":
      return (index) => new Date((values[index] as number) * 86_400_000).toISOString().slice(0, 10);
    case "boolean":
      return (index) =>
        (((values as Uint8Array)[(index + offset) >> 3] as number) >> ((index + offset) & 7)) % 2 === 1;
    case "list": {
      const read = createCellReader(type.item.type, data.children[0] as Data);
      return (index) => {
        const from = valueOffsets[index] as number;
        return Array.from({ length: (valueOffsets[index + 1] as number) - from }, (_, at) => read(from + at));
      };
    }
    case "struct": {
      const fields = type.fields.map(({ name, type: field }, at) => ({
        name,
        read: createCellReader(field, data.children[at] as Data),
      }));
      return (index) => Object.fromEntries(fields.map(({ name, read }) => [name, read(index)]));
    }
    default:
      return (index) => values[index];
  }
}
