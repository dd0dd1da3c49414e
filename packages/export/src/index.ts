export { batchRows, createArrowWriter } from "./arrow/write-arrow.ts";
export { readCsv } from "./csv/read-csv.ts";
export { createCsvWriter } from "./csv/write-csv.ts";
export { type FileFacts, type TableFacts, toDataPackage } from "./describe/data-package.ts";
export { toTableSchema } from "./describe/table-schema.ts";
export { createFingerprint } from "./fingerprint/fingerprint.ts";
export { toCodePoints, toUnits } from "./offsets/code-points.ts";
export { DatasetInfo } from "./release/dataset-info.ts";
export { type ReleaseFacts, type ReleaseOptions, writeRelease } from "./release/write-release.ts";
export { type Open, writeTable } from "./release/write-table.ts";
export type { Sink } from "./sink.ts";
export { createRowCheck } from "./table/check-row.ts";
export { type Column, type ColumnType, toColumns } from "./table/columns.ts";
export {
  type AnyRow,
  defineTable,
  type Reference,
  type RowOf,
  type SpanColumns,
  type Table,
} from "./table/table.ts";
export { tables } from "./tables/index.ts";
