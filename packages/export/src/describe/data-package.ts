import type { Lint } from "../check/lint.ts";
import type { DatasetInfo } from "../release/dataset-info.ts";
import type { Table } from "../table/table.ts";
import { toTableSchema } from "./table-schema.ts";

/** A file of a release. */
export interface FileFacts {
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
}

/** A table of a release and the files that hold it. */
export interface TableFacts {
  readonly table: Table;
  readonly rows: number;
  /** Logical fingerprint. */
  readonly fingerprint: string;
  readonly lint: Lint;
  readonly files: readonly FileFacts[];
}

const mediaTypes: Readonly<Record<string, string>> = {
  csv: "text/csv",
  arrow: "application/vnd.apache.arrow.file",
  parquet: "application/vnd.apache.parquet",
};

/** Media type of a file of a release by the end of its name. */
export const toMediaType = (name: string): string =>
  mediaTypes[name.split(".").at(-1) as string] ?? "application/octet-stream";

/** The descriptor `datapackage.json` (Data Package v2): every file with its sha256, bytes, rows, columns and keys. */
export function toDataPackage(info: DatasetInfo, tables: readonly TableFacts[]) {
  const { license } = info;
  return {
    $schema: "https://datapackage.org/profiles/2.0/datapackage.json",
    name: info.name,
    ...(info.title && { title: info.title }),
    version: info.version,
    ...(info.description && { description: info.description }),
    ...(info.homepage && { homepage: info.homepage }),
    ...(info.keywords.length > 0 && { keywords: info.keywords }),
    ...(license && { licenses: [license] }),
    ...(info.contributors.length > 0 && { contributors: info.contributors }),
    ...(info.sources.length > 0 && { sources: info.sources }),
    profile_of_rights: info.profile,
    resources: tables.flatMap(({ table, rows, fingerprint, files }) =>
      files.map(({ name, bytes, sha256 }) => {
        const format = name.split(".").at(-1) as string;
        return {
          name: format === "csv" ? table.name : `${table.name}-${format}`,
          ...(format === "csv" && { type: "table" }),
          path: name,
          description: table.doc,
          // The reader of Parquet in frictionless-py neither counts bytes nor knows lists: for it this is a file, no table.
          format: format === "parquet" ? "apache-parquet" : format,
          mediatype: toMediaType(name),
          ...(format === "csv" && { encoding: "utf-8" }),
          bytes,
          hash: `sha256:${sha256}`,
          ...(format === "csv" && {
            rows,
            fingerprint,
            dialect: {
              delimiter: ",",
              lineTerminator: "\n",
              quoteChar: '"',
              doubleQuote: true,
              header: true,
            },
            schema: toTableSchema(table),
          }),
        };
      }),
    ),
  };
}
