import type { LinkedArticles } from "@onrecord/link";
import { findDangling } from "../check/check-references.ts";
import { correctRows } from "../correct/correct-rows.ts";
import type { Correction } from "../correct/corrections.ts";
import { toCard } from "../describe/card.ts";
import { toCitation } from "../describe/citation.ts";
import { toCroissant } from "../describe/croissant.ts";
import { type FileFacts, type TableFacts, toDataPackage } from "../describe/data-package.ts";
import { provedReaders } from "../describe/proved-readers.ts";
import { commonColumns } from "../diff/common-columns.ts";
import { diffSchemas } from "../diff/diff-schemas.ts";
import { createTableDiff, type RowChange, type TableDiff } from "../diff/diff-table.ts";
import { type Bump, toBump, toNextVersion } from "../diff/release-diff.ts";
import type { AnyRow } from "../table/table.ts";
import { changes } from "../tables/changes.ts";
import { ids, toIdRows } from "../tables/ids.ts";
import { tables } from "../tables/index.ts";
import type { DatasetInfo } from "./dataset-info.ts";
import { createHashSink } from "./hash-sink.ts";
import { maskRows } from "./mask-rows.ts";
import type { Release } from "./read-release.ts";
import { type Rows, toRows } from "./to-rows.ts";
import { toSchemas } from "./to-schemas.ts";
import { type Open, type TableOptions, writeTable } from "./write-table.ts";

export interface ReleaseOptions {
  readonly info: DatasetInfo;
  /** The release before this one: what changed since is written to `changes.csv`. */
  readonly previous?: Release | undefined;
  /** Cells that people corrected. */
  readonly corrections?: readonly Correction[];
  /** What now stands for an id that is gone, for corrections that name it. */
  readonly redirects?: ReadonlyMap<string, string>;
  /** Is told of corrections that are stale. */
  readonly warn?: (message: string) => void;
  /** How many rows people stated themselves. */
  readonly stated?: number;
  /** Also as Parquet. */
  readonly parquet?: boolean;
  /** Versions of what made the release, by name. */
  readonly tools?: Readonly<Record<string, string>>;
  /** Digest of the inputs. */
  readonly inputs?: string | null;
}

/** What was written: the tables, and every file but `SHA256SUMS` with its sum. */
export interface ReleaseFacts {
  readonly tables: readonly TableFacts[];
  readonly files: readonly FileFacts[];
  /** How the tables differ from the release before. */
  readonly diff: readonly TableDiff[];
  /** What that difference demands of the version; null without a release before. */
  readonly bump: Bump | null;
  /** The version that it was written as. */
  readonly version: string;
}

/**
 * Writes a whole release: every table in every format, its descriptors, its card and `SHA256SUMS`, file by file through
 * `open`. Every row is checked; what is wrong with one throws an error that names table, row and column, and then none
 * of the files may be kept. The same input gives the same bytes.
 */
export function writeRelease(linked: LinkedArticles, options: ReleaseOptions, open: Open): ReleaseFacts {
  const rows = correctRows(tables, toRows(linked), options.corrections ?? [], options);
  requireReferences(rows);
  return writeRows(rows, (version) => toIdRows(linked.ids, version), options, open);
}

/**
 * Writes a release from rows that are complete: sorted, corrected, and without rows that point to nothing. The rows of
 * `ids.csv` come once the version is known; `changeRows` are those of `changes.csv` where they are known already.
 */
export function writeRows(
  rows: ReadonlyMap<string, Iterable<AnyRow>>,
  toRegistry: (version: string) => Iterable<AnyRow>,
  options: ReleaseOptions,
  open: Open,
  changeRows?: readonly AnyRow[],
): ReleaseFacts {
  const { previous, parquet = false } = options;
  const formats: TableOptions["formats"] = parquet ? ["csv", "arrow", "parquet"] : ["csv", "arrow"];
  const schemas = previous ? toSchemas(tables) : null;
  const changed: AnyRow[] = [];
  const diff: TableDiff[] = [];
  const facts = tables.map((table) => {
    const masked = maskRows(table, rows.get(table.name)!, options.info.profile);
    const common = previous && schemas ? commonColumns(table, previous.schemas, schemas) : [];
    if (!previous || common.length === 0) return writeTable(table, masked, open, { formats });
    const emit = (change: RowChange) => changed.push({ table: table.name, ...change });
    const comparison = createTableDiff(table, previous.batches(table, "any"), emit, common);
    const written = writeTable(table, masked, open, { formats, onBatch: comparison.push });
    diff.push(comparison.close());
    return written;
  });
  const byTable = tables.map(({ name }) => name).sort();
  const inOrder = byTable.flatMap((name) => changed.filter(({ table }) => table === name));
  const schema = previous && schemas ? diffSchemas(previous.schemas, schemas) : [];
  const bump = previous ? toBump({ schema, tables: diff, lostIds: {} }) : null;
  const given = options.info.version;
  const version = previous && bump !== null ? toNextVersion(given, previous.manifest.version, bump) : given;
  const info = { ...options.info, version };
  const all = [
    ...facts,
    writeTable(ids, toRegistry(version), open, { formats }),
    writeTable(changes, changeRows ?? inOrder, open, { formats }),
  ];
  const texts = {
    "CITATION.cff": toCitation(info),
    "README.md": toCard(info, all),
    "croissant.json": toJson(toCroissant(info, all)),
    "datapackage.json": toJson(toDataPackage(info, all)),
    "release.json": toJson(toManifest({ ...options, info }, all, bump)),
  };
  const described = Object.entries(texts).map(([name, text]) => writeText(name, text, open));
  const files = [...all.flatMap((table) => table.files), ...described].sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  writeText("SHA256SUMS", files.map(({ name, sha256 }) => `${sha256}  ${name}\n`).join(""), open);
  return { tables: all, files, diff, bump, version };
}

function toManifest(
  { info, previous, corrections, stated, tools, inputs }: ReleaseOptions,
  all: readonly TableFacts[],
  bump: Bump | null,
) {
  return {
    name: info.name,
    version: info.version,
    profile: info.profile,
    info,
    previous: previous ? { version: previous.manifest.version, bump } : null,
    inputs: inputs ?? null,
    tools: tools ?? {},
    corrections: corrections?.length ?? 0,
    stated: stated ?? 0,
    readers: provedReaders,
    tables: Object.fromEntries(
      all.map(({ table, rows, fingerprint, lint }) => [table.name, { rows, fingerprint, lint }]),
    ),
  };
}

function requireReferences(rows: Rows): void {
  for (const { message } of findDangling(tables, ({ name }) => rows.get(name)!))
    throw new RangeError(message);
}

const toJson = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

function writeText(name: string, text: string, open: Open): FileFacts {
  const sink = createHashSink(name, open(name));
  sink.write(new TextEncoder().encode(text));
  sink.close();
  return sink.facts();
}
