import {
  type AnyRow,
  createArrowWriter,
  createCsvWriter,
  createFingerprint,
  createParquetWriter,
  createRowCheck,
  defineTable,
  readArrow,
  readCsv,
  toColumns,
} from "@onrecord/export";
import { RecordBatchReader, tableFromIPC } from "apache-arrow";
import fc from "fast-check";
import { parquetReadObjects } from "hyparquet";
import Papa from "papaparse";
import { expect, test } from "vitest";
import * as z from "zod";
import { createMemory, toChunks } from "./memory-release.ts";

const table = defineTable({
  name: "things",
  doc: "One thing.",
  key: ["id"],
  row: z.object({
    id: z.string(),
    note: z.string().nullable(),
    color: z.enum(["red", "green"]).nullable(),
    day: z.iso.date().nullable(),
    count: z.int().nullable(),
    size: z.number().nullable(),
    open: z.boolean().nullable(),
    names: z.array(z.string()),
    parts: z.array(z.object({ start: z.int(), label: z.string().nullable(), tags: z.array(z.string()) })),
  }),
});
type Thing = z.infer<typeof table.row>;

const text = fc
  .oneof(
    fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
    fc.constantFrom(
      "NA",
      "null",
      " led by blanks ",
      'so "said"',
      "a,b",
      "two\nlines",
      "=1+1",
      "\ufeffmark",
      "🚢",
      "\r",
    ),
  )
  .filter((value) => {
    const row = {
      id: "t",
      note: value,
      color: null,
      day: null,
      count: null,
      size: null,
      open: null,
      names: [],
      parts: [],
    };
    try {
      createRowCheck(table)(row);
      return true;
    } catch {
      return false;
    }
  });
const day = fc
  .date({ min: new Date("0001-01-01"), max: new Date("9999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const thing = fc.record({
  note: fc.option(text),
  color: fc.option(fc.constantFrom("red" as const, "green" as const)),
  day: fc.option(day),
  count: fc.option(fc.integer()),
  size: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0)),
  open: fc.option(fc.boolean()),
  names: fc.array(text, { maxLength: 3 }),
  parts: fc.array(
    fc.record({ start: fc.integer(), label: fc.option(text), tags: fc.array(text, { maxLength: 2 }) }),
    { maxLength: 3 },
  ),
});
const things = fc
  .array(thing, { maxLength: 20 })
  .map((rows) => rows.map((row, index): Thing => ({ id: `t${String(index).padStart(4, "0")}`, ...row })));

function write(createWriter: typeof createCsvWriter, rows: readonly AnyRow[]): Buffer {
  const { files, open } = createMemory();
  const writer = createWriter(table, open("file"));
  for (const row of rows) writer.write(row);
  writer.close();
  return files.get("file")!;
}

const fingerprintOf = (rows: Iterable<AnyRow>) => {
  const fingerprint = createFingerprint(table);
  for (const row of rows) fingerprint.add(row);
  return fingerprint.digest();
};

test("CSV has the bytes of papaparse", () => {
  const columns = toColumns(table).map(({ name }) => name);
  fc.assert(
    fc.property(things, (rows) => {
      const cells = rows.map((row) => ({
        ...row,
        names: JSON.stringify(row.names),
        parts: JSON.stringify(row.parts),
      }));
      const expected = `${Papa.unparse({ fields: columns, data: cells }, { newline: "\n" })}\n`;
      expect(write(createCsvWriter, rows).toString()).toBe(
        rows.length > 0 ? expected : `${columns.join(",")}\n`,
      );
    }),
  );
});

test("what is written is read again, from CSV and Arrow, cut anywhere", () => {
  fc.assert(
    fc.property(things, fc.integer({ min: 1, max: 300 }), (rows, length) => {
      expect([...readCsv(table, toChunks(write(createCsvWriter, rows), length)!)]).toEqual(rows);
      expect([...readArrow(table, toChunks(write(createArrowWriter, rows), length)!)]).toEqual(rows);
    }),
  );
});

test("Parquet holds the same rows", async () => {
  await fc.assert(
    fc.asyncProperty(things, async (rows) => {
      if (JSON.stringify(rows).includes("\ufeff")) return; // hyparquet drops it at the beginning of a cell
      const bytes = write(createParquetWriter, rows);
      const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
      const read = (await parquetReadObjects({ file })) as AnyRow[];
      const plain = read.map((row) => ({
        ...row,
        day: row.day && (row.day as Date).toISOString().slice(0, 10),
      }));
      expect(fingerprintOf(plain)).toBe(fingerprintOf(rows));
    }),
    { numRuns: 40 },
  );
});

const many = Array.from(
  { length: 40_000 },
  (_, index): Thing => ({
    id: `t${String(index).padStart(6, "0")}`,
    note: index % 3 ? `note ${index} – ☂` : null,
    color: index % 2 ? "red" : "green",
    day: "2024-02-29",
    count: index,
    size: index / 8,
    open: index % 5 === 0,
    names: index % 7 ? ["a", `b${index}`] : [],
    parts: index % 11 ? [] : [{ start: index, label: null, tags: ["x"] }],
  }),
);

test("an Arrow file of several batches is a file and a stream", () => {
  const bytes = write(createArrowWriter, many);
  expect(tableFromIPC(bytes).batches.map(({ numRows }) => numRows)).toEqual([16_384, 16_384, 7232]);
  const stream = RecordBatchReader.from(bytes.subarray(8));
  expect([...stream].reduce((sum, batch) => sum + batch.numRows, 0)).toBe(40_000);
  expect(fingerprintOf(readArrow(table, [bytes]))).toBe(fingerprintOf(many));
  expect(write(createArrowWriter, many).equals(bytes)).toBe(true);
});

test("long texts end a batch of an Arrow file before its rows do", () => {
  const long = many.slice(0, 40).map((row) => ({ ...row, note: "n".repeat(2 ** 20) }));
  const { batches } = tableFromIPC(write(createArrowWriter, long));
  expect(batches.map(({ numRows }) => numRows)).toEqual([8, 8, 8, 8, 8]);
});

test("the first message of an Arrow file is its schema", () => {
  const bytes = write(createArrowWriter, []);
  expect(bytes.subarray(0, 6).toString()).toBe("ARROW1");
  expect(bytes.readInt32LE(8)).toBe(-1);
  expect(RecordBatchReader.from(bytes.subarray(8)).open().schema.names).toEqual(Object.keys(table.row.shape));
  expect([...readArrow(table, [bytes])]).toEqual([]);
});

test("descriptions travel with the columns", () => {
  const { schema } = tableFromIPC(write(createArrowWriter, []));
  expect(schema.metadata.get("description")).toBe("One thing.");
});

test.each([
  [
    { count: 2 ** 31 },
    "table things, row t1, column count: expected an integer from -2147483648 to 2147483647, got 2147483648",
  ],
  [{ count: 1.5 }, "column count: expected integer, got 1.5"],
  [{ color: "blue" }, 'column color: expected one of red, green, got "blue"'],
  [{ day: "2023-02-29" }, 'column day: expected day, got "2023-02-29"'],
  [{ note: "" }, "column note: expected null or text, got the empty string"],
  [{ note: "half \ud83d" }, "column note: expected well-formed text"],
  [{ note: "a\u001fb" }, "column note: expected well-formed text"],
  [{ id: null }, "column id: expected string, got null"],
  [{ names: ["a", null] }, "column names: expected string, got null"],
  [
    { parts: [{ start: 1, label: null }] },
    "column parts: expected {start: integer, label?: string, tags: list of string}",
  ],
  [{ open: undefined }, "column open: expected boolean, got nothing"],
  [{ more: 1 }, "table things, row t1: no such column: more"],
])("a row with %j is stopped at the door", (wrong, message) => {
  const row = { ...many[1]!, id: "t1", ...wrong };
  expect(() => createRowCheck(table)(row)).toThrow(message);
});

test.each([
  ["", "expected the columns id,note"],
  ["id,note\n", "line 1: expected the columns id,note"],
  ["{}", "line 1: expected the columns"],
])("CSV %j is an error", (csv, message) => {
  expect(() => [...readCsv(table, [Buffer.from(csv)])]).toThrow(message);
});

test("a wrong cell is named by its line, whatever the cells before it", () => {
  const lines = write(createCsvWriter, [{ ...many[0]!, note: "two\nlines" }, many[1]!]).toString();
  expect(() => [...readCsv(table, [Buffer.from(lines.replace("false", "maybe"))])]).toThrow(
    'table things, line 4, column open: expected boolean, got "maybe"',
  );
});

test("bytes that are no Arrow file, or only a part of one, are an error", () => {
  const bytes = write(createArrowWriter, many);
  const read = (part: Buffer) => () => [...readArrow(table, [part])];
  expect(read(Buffer.from("ARR"))).toThrow("expected an Arrow file, got 3 bytes");
  expect(read(Buffer.from("PAR1PAR1PAR1"))).toThrow("expected an Arrow file, got other bytes");
  expect(read(bytes.subarray(0, 5000))).toThrow("table things");
});
