import type { RecordBatch } from "apache-arrow";
import { readArrow, readBatches } from "../arrow/read-arrow.ts";
import type { Lint } from "../check/lint.ts";
import type { SchemaField, Schemas } from "../diff/diff-schemas.ts";
import type { AnyRow, Table } from "../table/table.ts";
import type { DatasetInfo } from "./dataset-info.ts";
import { fillRows, toReleasedTable } from "./released-tables.ts";

/** The bytes of a file of a release, piece by piece; null where there is no such file. */
export type Read = (name: string) => Iterable<Uint8Array> | null;

/** What the descriptors of a release say. */
export interface ReleaseManifest {
  readonly name: string;
  readonly version: string;
  readonly profile: "full" | "facts";
  readonly info: DatasetInfo;
  readonly inputs: string | null;
  readonly tools: Readonly<Record<string, string>>;
  readonly tables: Readonly<
    Record<string, { readonly rows: number; readonly fingerprint: string; readonly lint: Lint }>
  >;
}

/** A release to read from. */
export interface Release {
  readonly manifest: ReleaseManifest;
  readonly schemas: Schemas;
  readonly batches: (table: Table, columns?: "exact" | "any") => Iterable<RecordBatch>;
  readonly rows: (table: Table) => Iterable<AnyRow>;
}

/** Opens a release. Throws when its descriptors are not there, or are no JSON. */
export function openRelease(read: Read): Release {
  const manifest = readJson(read, "release.json") as unknown as ReleaseManifest;
  const { resources = [] } = readJson(read, "datapackage.json") as {
    resources?: { name: string; schema?: { fields: SchemaField[] } }[];
  };
  const arrow = (table: Table) => {
    const chunks = read(`${table.name}.arrow`);
    if (!chunks) throw new RangeError(`there is no ${table.name}.arrow`);
    return chunks;
  };
  const schemas = new Map(resources.flatMap(({ name, schema }) => (schema ? [[name, schema.fields]] : [])));
  return {
    manifest,
    schemas,
    batches: (table, columns) => readBatches(table, arrow(table), columns),
    rows: (table) => {
      const released = toReleasedTable(table, schemas.get(table.name));
      return fillRows(table, released, readArrow(released, arrow(table)));
    },
  };
}

/** The text of a file, whole. Throws where there is none. */
export function readText(read: Read, name: string): string {
  const chunks = read(name);
  if (!chunks) throw new RangeError(`there is no ${name}`);
  return Buffer.concat([...chunks].map((chunk) => Uint8Array.from(chunk))).toString("utf8");
}

function readJson(read: Read, name: string): Record<string, unknown> {
  const text = readText(read, name);
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch (error) {
    throw new RangeError(`${name}: ${(error as Error).message}`);
  }
}
