import type { Release } from "../release/read-release.ts";
import type { Rows } from "../release/to-rows.ts";
import { type ReleaseFacts, writeRows } from "../release/write-release.ts";
import type { Open } from "../release/write-table.ts";
import { changes } from "../tables/changes.ts";
import { ids } from "../tables/ids.ts";
import { tables } from "../tables/index.ts";
import { type Hydrated, hydrateRows, type OwnText } from "./hydrate-rows.ts";

/** Reads the rows of a release and fills their words from texts. */
export function hydrateRelease(release: Release, texts: Iterable<OwnText>): Hydrated {
  const rows: Rows = new Map(tables.map((table) => [table.name, [...release.rows(table)]]));
  return hydrateRows(tables, rows, texts);
}

/** Writes a release that was hydrated, now of the profile `full`. */
export function writeHydrated(release: Release, { rows }: Hydrated, open: Open): ReleaseFacts {
  const { manifest } = release;
  const options = {
    info: { ...manifest.info, profile: "full" as const },
    tools: manifest.tools,
    inputs: manifest.inputs,
  };
  return writeRows(rows, () => release.rows(ids), options, open, [...release.rows(changes)]);
}
