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
import { joinRows } from "../export/join-rows.ts";
import { writeWithBuilders, writeWithPapaparse } from "../export/peers.ts";
import { quotes, toNewerRow, toQuoteRow } from "../export/rows.ts";
import type { BenchLayer, Measure } from "../layer.ts";

/** Rows that one run of a writer writes; made before, so that only writing is measured. */
const written = 2 * 16_384;
/** Rows of each of the two releases that are compared. */
const compared = 200_000;
/** Rows of the smaller and the larger table whose memory is compared. */
const [few, many] = [100_000, 500_000];
/** Rows of each of the two releases whose comparison takes memory. */
const million = 1_000_000;

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

/** CPU seconds of the diff against a hash join of the same rows in DuckDB, over all columns. */
async function measureDiff(): Promise<Measure> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  const files = { older: toQuoteRow, newer: toNewerRow };
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
  const ratios: number[] = [];
  const times: number[] = [];
  ours();
  for (let round = 0; round < 3; round++) {
    times.push(cpuSeconds(ours));
    const before = process.cpuUsage();
    await database.runAndReadAll(joinRows(folder));
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

/** Runs a script of `tests/bench/export` in a process of its own; gives what it prints, the peak of its memory in kB. */
const peakOf = (script: string, ...args: readonly (string | number)[]): number =>
  Number(
    execFileSync(
      process.execPath,
      [
        ...["--import", "tsx", "--conditions=@onrecord/source"],
        join(import.meta.dirname, "../export", script),
        ...args.map(String),
      ],
      { encoding: "utf8" },
    ),
  );

/** Peak memory of a process that writes many rows over that of one that writes a fifth of them. */
function measureMemory(): Measure {
  const growth = peakOf("peak-memory.ts", many) / peakOf("peak-memory.ts", few);
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

/** Peak memory of the same hash join over that of the diff, each of a million rows against a million. */
function measureDiffMemory(): Measure {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-bench-"));
  peakOf("diff-memory.ts", "write", folder, million);
  const [ours, peer] = [peakOf("diff-memory.ts", "ours", folder), peakOf("diff-memory.ts", "duckdb", folder)];
  rmSync(folder, { recursive: true });
  return {
    ratio: peer / ours,
    min: peer / ours,
    max: peer / ours,
    peer: "@duckdb/node-api@1.5.6 full join on Parquet, peak memory",
    value: ours / 1000,
    unit: `MB at the peak, ${million} rows against ${million}`,
    floor_spread: 0,
  };
}

export const exportLayer: BenchLayer = {
  name: "export",
  measure: async () => ({
    ...measureWriters(),
    diff: await measureDiff(),
    memory: measureMemory(),
    diff_memory: measureDiffMemory(),
  }),
};
