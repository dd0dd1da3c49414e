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
import type { AnyRow, Table } from "../table/table.ts";
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
  const written = tables.map((table) => writeReleaseTable(table, rows.get(table.name)!, options, open));
  const { version } = toVersion(written, options);
  return finishRelease(written, toRegistry(version), options, open, changeRows);
}

/** A table of a release that was written, and how it differs from that of the release before. */
export interface WrittenTable {
  readonly facts: TableFacts;
  /** Null without a release before that has the table. */
  readonly diff: TableDiff | null;
  readonly changes: readonly RowChange[];
}

/** Writes one table of a release. The tables do not depend on each other and may be written in any order. */
export function writeReleaseTable(
  table: Table,
  rows: Iterable<AnyRow>,
  { info, previous, parquet }: Pick<ReleaseOptions, "info" | "previous" | "parquet">,
  open: Open,
): WrittenTable {
  const formats = toFormats(parquet);
  const masked = maskRows(table, rows, info.profile);
  const common = previous ? commonColumns(table, previous.schemas, toSchemas(tables)) : [];
  if (!previous || common.length === 0)
    return { facts: writeTable(table, masked, open, { formats }), diff: null, changes: [] };
  const changed: RowChange[] = [];
  const emit = (change: RowChange) => void changed.push(change);
  const comparison = createTableDiff(table, previous.batches(table, "any"), emit, common);
  const facts = writeTable(table, masked, open, { formats, onBatch: comparison.push });
  return { facts, diff: comparison.close(), changes: changed };
}

const toFormats = (parquet = false): NonNullable<TableOptions["formats"]> =>
  parquet ? ["csv", "arrow", "parquet"] : ["csv", "arrow"];

/** What the written tables demand of the version, and the version that they are. */
export function toVersion(
  written: readonly WrittenTable[],
  { info, previous }: Pick<ReleaseOptions, "info" | "previous">,
): { readonly bump: Bump | null; readonly version: string } {
  if (!previous) return { bump: null, version: info.version };
  const schema = diffSchemas(previous.schemas, toSchemas(tables));
  const bump = toBump({ schema, tables: written.flatMap(({ diff }) => diff ?? []), lostIds: {} });
  return { bump, version: toNextVersion(info.version, previous.manifest.version, bump) };
}

/**
 * Writes what goes with the tables of a release: `ids` from its rows, or what came of writing it; `changes`, descriptors,
 * card and `SHA256SUMS`.
 */
export function finishRelease(
  written: readonly WrittenTable[],
  registry: Iterable<AnyRow> | TableFacts,
  options: ReleaseOptions,
  open: Open,
  changeRows?: readonly AnyRow[],
): ReleaseFacts {
  const formats = toFormats(options.parquet);
  const { bump, version } = toVersion(written, options);
  const info = { ...options.info, version };
  const inOrder = [...written]
    .sort((a, b) => (a.facts.table.name < b.facts.table.name ? -1 : 1))
    .flatMap(({ facts, changes }) => changes.map((change) => ({ table: facts.table.name, ...change })));
  const all = [
    ...written.map(({ facts }) => facts),
    "fingerprint" in registry ? registry : writeTable(ids, registry, open, { formats }),
    writeTable(changes, changeRows ?? inOrder, open, { formats }),
  ];
  const diff = written.flatMap(({ diff }) => diff ?? []);
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
