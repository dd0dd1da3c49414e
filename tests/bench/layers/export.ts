import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import {
  createArrowWriter,
  createCsvWriter,
  createParquetWriter,
  createTableDiff,
  readBatches,
} from "@onrecord/export";
import { tableFromIPC } from "apache-arrow";
import { compare, cpuSeconds } from "../compare.ts";
import { writeWithBuilders, writeWithPapaparse } from "../export/peers.ts";
import { quotes, toQuoteRow } from "../export/rows.ts";
import type { BenchLayer, Measure } from "../layer.ts";

/** Rows that one run of a writer writes; made before, so that only writing is measured. */
const written = 2 * 16_384;
/** Rows of each of the two releases that are compared. */
const compared = 200_000;
/** Rows of the smaller and the larger table whose memory is compared. */
const [few, many] = [100_000, 500_000];

type CreateWriter = typeof createCsvWriter;

function writeRows(createWriter: CreateWriter, toRow: typeof toQuoteRow, count: number): Buffer {
  const chunks: Uint8Array[] = [];
  const writer = createWriter(quotes, { write: (bytes) => chunks.push(bytes.slice()), close: () => {} });
  for (let index = 0; index < count; index++) writer.write(toRow(index));
  writer.close();
  return Buffer.concat(chunks);
}

function drop(createWriter: CreateWriter, toRow: typeof toQuoteRow, count: number): void {
  const writer = createWriter(quotes, { write: () => {}, close: () => {} });
  for (let index = 0; index < count; index++) writer.write(toRow(index));
  writer.close();
}

function measureWriters(): Record<string, Measure> {
  const made = Array.from({ length: written }, (_, index) => toQuoteRow(index));
  const toRow = (index: number) => made[index]!;
  const { schema } = tableFromIPC(writeRows(createArrowWriter, toRow, 1));
  const unit = "rows per CPU second";
  return {
    arrow: compare({
      amount: written,
      unit,
      ours: () => drop(createArrowWriter, toRow, written),
      peer: { name: "apache-arrow@21.2.0 builders", run: () => writeWithBuilders(schema, toRow, written) },
    }),
    csv: compare({
      amount: written,
      unit,
      ours: () => drop(createCsvWriter, toRow, written),
      peer: { name: "papaparse@5.7.1 by chunk", run: () => writeWithPapaparse(toRow, written) },
    }),
  };
}

/** Nine rows of ten are as they were; the others are gone, new, or have other words. */
const toOlder = (index: number) => toQuoteRow(index);
const toNewer = (index: number) =>
  index % 10 === 3
    ? { ...toQuoteRow(index), quote_id: `q${index.toString(32).padStart(12, "0")}x` }
    : toQuoteRow(index);

/** CPU seconds of the diff against a hash join of the same rows in DuckDB, over all columns. */
async function measureDiff(): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const files = { older: toOlder, newer: toNewer };
  for (const [name, toRow] of Object.entries(files)) {
    writeFileSync(join(folder, `${name}.arrow`), writeRows(createArrowWriter, toRow, compared));
    writeFileSync(join(folder, `${name}.parquet`), writeRows(createParquetWriter, toRow, compared));
  }
  const ours = () => {
    const read = (name: string) => [readFileSync(join(folder, `${name}.arrow`))];
    const diff = createTableDiff(quotes, readBatches(quotes, read("older")), () => {});
    for (const batch of readBatches(quotes, read("newer"))) diff.push(batch);
    return diff.close();
  };
  const database = await (await DuckDBInstance.create(":memory:")).connect();
  await database.run("set threads = 1");
  const join_ = `select count(*) filter (o.quote_id is null), count(*) filter (n.quote_id is null), count(*) filter (o.row <> n.row)
    from (select quote_id, sha256(q::varchar) as row from '${folder}/older.parquet' q) o
    full join (select quote_id, sha256(q::varchar) as row from '${folder}/newer.parquet' q) n using (quote_id)`;
  const ratios: number[] = [];
  const times: number[] = [];
  ours();
  for (let round = 0; round < 3; round++) {
    times.push(cpuSeconds(ours));
    const before = process.cpuUsage();
    await database.runAndReadAll(join_);
    const { user, system } = process.cpuUsage(before);
    ratios.push((user + system) / 1e6 / times[round]!);
  }
  rmSync(folder, { recursive: true });
  const sorted = [...ratios].sort((a, b) => a - b);
  return {
    ratio: sorted[1]!,
    min: sorted[0]!,
    max: sorted[2]!,
    peer: "@duckdb/node-api@1.5.6 full join on Parquet",
    value: (2 * compared) / [...times].sort((a, b) => a - b)[1]!,
    unit: "rows per CPU second",
    floor_spread: 0,
  };
}

/** Peak memory of a process that writes many rows over that of one that writes a fifth of them. */
function measureMemory(): Measure {
  const script = join(import.meta.dirname, "../export/peak-memory.ts");
  const peak = (rows: number) =>
    Number(
      execFileSync(
        process.execPath,
        ["--import", "tsx", "--conditions=@onrecord/source", script, String(rows)],
        { encoding: "utf8" },
      ),
    );
  const growth = peak(many) / peak(few);
  return {
    ratio: null,
    min: null,
    max: null,
    peer: null,
    value: growth,
    unit: `× peak memory from ${few} to ${many} rows`,
    floor_spread: 0,
  };
}

export const exportLayer: BenchLayer = {
  name: "export",
  measure: async () => ({ ...measureWriters(), diff: await measureDiff(), memory: measureMemory() }),
};
