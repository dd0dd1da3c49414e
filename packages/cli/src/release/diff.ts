import { diffReleases, toMarkdown } from "@onrecord/export";
import type { DiffOptions } from "../commands/diff.ts";
import type { Terminal } from "../terminal.ts";
import { openPublished, orProblem } from "./read-folder.ts";

/** Compares two releases and prints how they differ. */
export async function diff(
  olderFolder: string,
  newerFolder: string,
  { json, rows }: DiffOptions,
  terminal: Terminal,
): Promise<void> {
  const [older, newer] = [await openPublished(olderFolder), await openPublished(newerFolder)];
  const write = (text: string) => terminal.stdout.write(text);
  const found = orProblem(`${olderFolder} and ${newerFolder}`, () =>
    diffReleases(older, newer, (table, change) => {
      if (rows) write(`${JSON.stringify({ table, ...change })}\n`);
    }),
  );
  if (!rows) write(json ? `${JSON.stringify(found, null, 2)}\n` : toMarkdown(found));
}
