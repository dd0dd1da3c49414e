import type { SchemaChange } from "./diff-schemas.ts";
import type { TableDiff } from "./diff-table.ts";

/** What a version must rise by. */
export type Bump = "none" | "patch" | "minor" | "major";

/** How two releases differ. */
export interface ReleaseDiff {
  readonly older: string;
  readonly newer: string;
  /** What the difference demands. */
  readonly bump: Bump;
  readonly schema: readonly SchemaChange[];
  readonly tables: readonly TableDiff[];
  /** Ids that are gone without an entry in `ids.csv`, by table. */
  readonly lostIds: Readonly<Record<string, number>>;
}

const order: readonly Bump[] = ["none", "patch", "minor", "major"];

/** Whether a rise is at least another. */
export const isAtLeast = (bump: Bump, least: Bump): boolean => order.indexOf(bump) >= order.indexOf(least);

/** Tables of links between rows: what comes and goes in them is a change of the rows that they link. */
const linkTables = new Set(["quote_entities", "event_entities"]);

/**
 * The rise that a difference demands. Major: a table or column is gone, moved or holds something else; an id is gone
 * without a word. Minor: rows, columns, values of an enum were added; ids were retired. Patch: values were corrected.
 */
export function toBump({
  schema,
  tables,
  lostIds,
}: Pick<ReleaseDiff, "schema" | "tables" | "lostIds">): Bump {
  if (schema.some(({ bump }) => bump === "major") || Object.keys(lostIds).length > 0) return "major";
  const counted = tables.filter(({ table }) => !linkTables.has(table));
  if (schema.length > 0 || counted.some(({ added, removed }) => added + removed > 0)) return "minor";
  return tables.some(({ added, removed, changed }) => added + removed + changed > 0) ? "patch" : "none";
}

const toParts = (version: string): number[] => (version.split("-")[0] as string).split(".").map(Number);

/** The smallest version above another that rises by this much. */
export function bumpVersion(version: string, bump: Bump): string {
  const [major = 0, minor = 0, patch = 0] = toParts(version);
  if (bump === "major") return `${major + 1}.0.0`;
  if (bump === "minor") return `${major}.${minor + 1}.0`;
  return bump === "patch" ? `${major}.${minor}.${patch + 1}` : version;
}

/** How much a version rose. */
export function toRise(older: string, newer: string): Bump {
  const [from, to] = [toParts(older), toParts(newer)];
  const at = [0, 1, 2].find((place) => from[place] !== to[place]);
  return at === undefined ? "none" : (["major", "minor", "patch"] as const)[at as 0 | 1 | 2];
}

/**
 * The version of a release after another: the given one where it is above that of the release before, else the version
 * before raised by what the difference demands, so that two releases that differ never have one version.
 */
export function toNextVersion(given: string, before: string, bump: Bump): string {
  const [to, from] = [toParts(given), toParts(before)];
  const at = [0, 1, 2].find((place) => from[place] !== to[place]);
  const above = at === undefined ? before.includes("-") && given !== before : (to[at] ?? 0) > (from[at] ?? 0);
  return above ? given : bumpVersion(before, bump);
}
