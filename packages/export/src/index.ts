export { readArrow, readBatches } from "./arrow/read-arrow.ts";
export { batchRows, createArrowWriter } from "./arrow/write-arrow.ts";
export { findDangling } from "./check/check-references.ts";
export { checkRelease } from "./check/check-release.ts";
export { checkSums } from "./check/check-sums.ts";
export type { Lint } from "./check/lint.ts";
export type { CheckResult } from "./check/result.ts";
export { correctRows } from "./correct/correct-rows.ts";
export { type Correction, corrections, decisions, removals } from "./correct/corrections.ts";
export {
  readCorrections,
  readDecisions,
  readReadArticles,
  readRemovals,
  readStatedEvents,
} from "./correct/read-people.ts";
export { type StatedArticle, stateEvents } from "./correct/state-events.ts";
export { type ReadArticle, readArticles, type StatedEvent, statedEvents } from "./correct/stated-events.ts";
export { readCsv } from "./csv/read-csv.ts";
export { createCsvWriter } from "./csv/write-csv.ts";
export { type FileFacts, type TableFacts, toDataPackage } from "./describe/data-package.ts";
export { provedReaders } from "./describe/proved-readers.ts";
export { toTableSchema } from "./describe/table-schema.ts";
export { diffReleases } from "./diff/diff-releases.ts";
export { createTableDiff, type RowChange, type TableDiff } from "./diff/diff-table.ts";
export {
  type Bump,
  bumpVersion,
  isAtLeast,
  type ReleaseDiff,
  toRise,
} from "./diff/release-diff.ts";
export { toChangeset } from "./diff/to-changeset.ts";
export { toMarkdown } from "./diff/to-markdown.ts";
export { createFingerprint } from "./fingerprint/fingerprint.ts";
export { hydrateRelease, writeHydrated } from "./hydrate/hydrate-release.ts";
export type { Hydrated, OwnText } from "./hydrate/hydrate-rows.ts";
export { toCodePoints, toUnits } from "./offsets/code-points.ts";
export { createParquetWriter } from "./parquet/write-parquet.ts";
export { DatasetInfo } from "./release/dataset-info.ts";
export { openRelease, type Read, type Release, type ReleaseManifest } from "./release/read-release.ts";
export { createToArticleRows, toLinkedRows } from "./release/to-rows.ts";
export {
  finishRelease,
  type ReleaseFacts,
  type ReleaseOptions,
  toVersion,
  type WrittenTable,
  writeRelease,
  writeReleaseTable,
  writeRows,
} from "./release/write-release.ts";
export { type Open, type TableOptions, writeTable } from "./release/write-table.ts";
export type { Sink } from "./sink.ts";
export { createRowCheck } from "./table/check-row.ts";
export { type Column, type ColumnType, toColumns } from "./table/columns.ts";
export { compareRows } from "./table/sort-rows.ts";
export {
  type AnyRow,
  defineTable,
  type Reference,
  type RowOf,
  type SpanColumns,
  type Table,
} from "./table/table.ts";
export { changes } from "./tables/changes.ts";
export { type IdRow, ids, toIdRecords, toIdRows } from "./tables/ids.ts";
export { tables } from "./tables/index.ts";
