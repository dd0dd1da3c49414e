import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Bump, diffReleases, isAtLeast, toChangeset, toRise } from "@onrecord/export";
import type { ChangesetOptions } from "../commands/changeset.ts";
import { Problem } from "../problem.ts";
import { printLine, type Terminal } from "../terminal.ts";
import { openPublished, orProblem } from "./read-folder.ts";

/**
 * Writes the changeset that two releases demand; with `--check` compares it with those that are there.
 * @throws Problem where the changesets raise the package less than its data changed
 */
export async function changeset(
  olderFolder: string,
  newerFolder: string,
  options: ChangesetOptions,
  terminal: Terminal,
): Promise<void> {
  const [older, newer] = [await openPublished(olderFolder), await openPublished(newerFolder)];
  const diff = orProblem(`${olderFolder} and ${newerFolder}`, () => diffReleases(older, newer));
  if (options.check) {
    const risen = [toRise(diff.older, diff.newer), ...readBumps(options.out, options.package)];
    if (risen.some((bump) => isAtLeast(bump, diff.bump))) return;
    const message = `the data of ${options.package} changed by a ${diff.bump} version; no changeset says so`;
    throw new Problem(message, { file: options.out, line: null });
  }
  const written = toChangeset(options.package, diff, newer);
  if (written === null) {
    printLine(terminal, "no row differs; no changeset is needed");
    return;
  }
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, written.name), written.text);
  terminal.stdout.write(`${join(options.out, written.name)}\n`);
}

/** How much each changeset in a folder raises a package. */
function readBumps(folder: string, packageName: string): Bump[] {
  if (!existsSync(folder)) return [];
  const files = readdirSync(folder).filter((name) => name.endsWith(".md") && name !== "README.md");
  return files.flatMap((name) => {
    const [, front = ""] = /^---\n([\s\S]*?)\n---/.exec(readFileSync(join(folder, name), "utf8")) ?? [];
    return front.split("\n").flatMap((line) => {
      const [, named, bump] = /^["']?(.+?)["']?:\s*(patch|minor|major)\s*$/.exec(line) ?? [];
      return named === packageName ? [bump as Bump] : [];
    });
  });
}
