import { hydrateRelease, type OwnText, writeHydrated } from "@onrecord/export";
import { toArticleId } from "@onrecord/link";
import { replaceFolder, requireRelease } from "../build/replace-folder.ts";
import type { HydrateOptions } from "../commands/hydrate.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { toReadOptions } from "../inputs/read-options.ts";
import { Problem } from "../problem.ts";
import { printLine, printWarning, type Terminal } from "../terminal.ts";
import { openPublished, orProblem } from "./read-folder.ts";

/**
 * Fills a release without texts from the reader's own copies and writes it whole.
 * @throws Problem where a text is missing or is another one, unless the user keeps going
 */
export async function hydrate(
  folder: string,
  inputs: readonly string[],
  options: HydrateOptions,
  terminal: Terminal,
): Promise<void> {
  requireRelease(options.out);
  const release = await openPublished(folder);
  const reporter = {
    warn: (problem: Problem) => printWarning(terminal, problem),
    skip: (problem: Problem) => {
      if (!options.keepGoing) throw problem;
      printWarning(terminal, problem);
    },
  };
  const texts: OwnText[] = [];
  const given = new Set<string>();
  const readOptions = toReadOptions(options, { stdin: terminal.stdin, reporter });
  for await (const { text, metadata } of readInputs(inputs, readOptions)) {
    texts.push({ text, title: metadata.title, byline: metadata.byline });
    given.add(toArticleId(metadata.source));
  }
  const hydrated = orProblem(folder, () => hydrateRelease(release, texts));
  for (const id of hydrated.missing.slice(0, 20))
    printLine(
      terminal,
      `article ${id}: ${given.has(id) ? "its text is another than the one that was coded" : "its text is missing"}`,
    );
  if (hydrated.missing.length > 0 && !options.keepGoing)
    throw new Problem(`${hydrated.missing.length} texts are missing or are others; nothing was written`, {
      file: folder,
      line: null,
    });
  const written = await replaceFolder(options.out, (open) =>
    orProblem(folder, () => writeHydrated(release, hydrated, open)),
  );
  const rows = written.tables.reduce((sum, table) => sum + table.rows, 0);
  terminal.stdout.write(`${hydrated.found} texts, ${rows} rows in ${options.out}\n`);
}
