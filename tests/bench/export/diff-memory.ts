import { closeSync, openSync, writeSync } from "node:fs";
import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import { createArrowWriter, createCsvWriter, createTableDiff, readBatches } from "@onrecord/export";
import { readChunks } from "../../../packages/cli/src/release/read-folder.ts";
import { joinRows } from "./join-rows.ts";
import { peakMemory } from "./peak.ts";
import { quotes, toNewerRow, toQuoteRow } from "./rows.ts";

/**
 * `write FOLDER ROWS` writes two releases of one table; `ours FOLDER` and `duckdb FOLDER` compare them and print the peak
 * of their memory in kB. Each in a process of its own.
 */
const [task = "", folder = "", rows = "0"] = process.argv.slice(2);

const toSink = (path: string) => {
  const descriptor = openSync(path, "w");
  return {
    write: (bytes: Uint8Array) => {
      for (let done = 0; done < bytes.length; ) done += writeSync(descriptor, bytes, done);
    },
    close: () => closeSync(descriptor),
  };
};
const database = async () => {
  const connection = await (await DuckDBInstance.create(":memory:")).connect();
  await connection.run("set threads = 1");
  return connection;
};

if (task === "write") {
  const connection = await database();
  for (const [name, toRow] of Object.entries({ older: toQuoteRow, newer: toNewerRow })) {
    const path = join(folder, name);
    const writers = [
      createArrowWriter(quotes, toSink(`${path}.arrow`)),
      createCsvWriter(quotes, toSink(`${path}.csv`)),
    ];
    for (let index = 0; index < Number(rows); index++)
      for (const writer of writers) writer.write(toRow(index));
    for (const writer of writers) writer.close();
    const csv = `read_csv('${path}.csv', header = true, all_varchar = true)`;
    await connection.run(`copy (from ${csv}) to '${path}.parquet' (format parquet)`);
  }
} else if (task === "ours") {
  const read = (name: string) => readBatches(quotes, readChunks(join(folder, `${name}.arrow`)));
  const diff = createTableDiff(quotes, read("older"), () => {});
  for (const batch of read("newer")) diff.push(batch);
  diff.close();
} else {
  await (await database()).runAndReadAll(joinRows(folder));
}
console.log(peakMemory());
