import { sha256Hex } from "../fingerprint/sha256.ts";
import type { Release } from "../release/read-release.ts";
import type { ReleaseDiff } from "./release-diff.ts";
import { toMarkdown } from "./to-markdown.ts";

/**
 * The changeset that a difference demands: a file for `.changeset/` that raises the package of the dataset as much as
 * its data changed, and says how in the changelog. The name depends on the data alone, so that writing it again
 * replaces it. Null where no row differs.
 */
export function toChangeset(
  packageName: string,
  diff: ReleaseDiff,
  newer: Release,
): { name: string; text: string } | null {
  if (diff.bump === "none") return null;
  const prints = diff.tables.map(({ table }) => newer.manifest.tables[table]?.fingerprint);
  const name = `data-${newer.manifest.name}-${sha256Hex(prints.join("")).slice(0, 8)}.md`;
  return { name, text: `---\n${JSON.stringify(packageName)}: ${diff.bump}\n---\n\n${toMarkdown(diff)}` };
}
