import { toTableSchema } from "../describe/table-schema.ts";
import type { SchemaField, Schemas } from "../diff/diff-schemas.ts";
import type { Table } from "../table/table.ts";
import { changes } from "../tables/changes.ts";
import { ids } from "../tables/ids.ts";

/** The schemas of a release that would be written now. */
export const toSchemas = (tables: readonly Table[]): Schemas =>
  new Map(
    [...tables, ids, changes].map((table) => [table.name, toTableSchema(table).fields as SchemaField[]]),
  );
