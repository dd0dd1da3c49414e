import type { LinkedArticles } from "@onrecord/link";
import { toCard } from "../describe/card.ts";
import { type FileFacts, type TableFacts, toDataPackage } from "../describe/data-package.ts";
import { tables } from "../tables/index.ts";
import type { DatasetInfo } from "./dataset-info.ts";
import { createHashSink } from "./hash-sink.ts";
import { maskRows } from "./mask-rows.ts";
import { toRows } from "./to-rows.ts";
import { type Open, writeTable } from "./write-table.ts";

export interface ReleaseOptions {
  readonly info: DatasetInfo;
}

/** What was written: the tables, and every file but `SHA256SUMS` with its sum. */
export interface ReleaseFacts {
  readonly tables: readonly TableFacts[];
  readonly files: readonly FileFacts[];
}

/**
 * Writes a whole release: every table in every format, its descriptors, its card and `SHA256SUMS`, file by file through
 * `open`. Every row is checked; what is wrong with one throws an error that names table, row and column, and then none
 * of the files may be kept. The same input gives the same bytes.
 */
export function writeRelease(linked: LinkedArticles, options: ReleaseOptions, open: Open): ReleaseFacts {
  const { info } = options;
  const rows = toRows(linked);
  const facts = tables.map((table) =>
    writeTable(table, maskRows(table, rows.get(table.name)!, info.profile), open),
  );
  const texts = {
    "datapackage.json": toJson(toDataPackage(info, facts)),
    "README.md": toCard(info, facts),
  };
  const described = Object.entries(texts).map(([name, text]) => writeText(name, text, open));
  const files = [...facts.flatMap((table) => table.files), ...described].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  writeText("SHA256SUMS", files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""), open);
  return { tables: facts, files };
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function writeText(name: string, text: string, open: Open): FileFacts {
  const sink = createHashSink(name, open(name));
  sink.write(new TextEncoder().encode(text));
  sink.close();
  return sink.facts();
}
