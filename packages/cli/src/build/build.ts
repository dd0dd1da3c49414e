import type { CodedArticle } from "@onrecord/events";
import { type IdRow, ids, type ReleaseOptions, toIdRecords, writeRelease } from "@onrecord/export";
import { link } from "@onrecord/link";
import { codeArticle, mayBeEnglish } from "../code-article.ts";
import type { BuildOptions } from "../commands/build.ts";
import { toReadOptions } from "../commands/input-options.ts";
import type { RawArticle, Reporter } from "../inputs/raw-article.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { Problem } from "../problem.ts";
import { openReleaseFolder, orProblem } from "../release/read-folder.ts";
import { readPeople } from "../release/read-people.ts";
import { printWarning, type Terminal } from "../terminal.ts";
import { readVersion } from "../version.ts";
import { addCounts, type Counts, countArticle, noCounts } from "./counts.ts";
import { readDatasetFolder } from "./dataset-folder.ts";
import { replaceFolder, requireRelease } from "./replace-folder.ts";
import { toSummaryTable } from "./summary.ts";

/** Reads texts, finds what is in them, and writes a release; then says what it came to. */
export async function build(
  inputs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<void> {
  const began = performance.now();
  requireRelease(options.out);
  const dataset = await readDatasetFolder(options.dataset ?? null, options.out);
  const { reporter, told } = createReporter(options, terminal);
  const readOptions = await toReadOptions(options, { stdin: terminal.stdin, reporter });
  const metadata = readOptions.metadata ?? dataset.metadata;
  const articles: CodedArticle[] = [];
  let counts: Counts = noCounts;
  for await (const raw of readInputs(inputs, { ...readOptions, metadata })) {
    const article = codeArticle(raw.text, raw.metadata);
    warnOf(article, raw, reporter);
    counts = addCounts(counts, countArticle(article));
    articles.push(article);
  }
  if (articles.length === 0) throw new Problem("no article could be read");
  const people = await readPeople(options.dataset ?? null);
  const previous = options.previous === undefined ? undefined : await openReleaseFolder(options.previous);
  const known =
    previous && orProblem(options.previous ?? "", () => toIdRecords(previous.rows(ids) as IdRow[]));
  const linked = link(articles, { ...people, previous: known ?? [] });
  const release: ReleaseOptions = {
    info: dataset.info,
    previous,
    corrections: people.corrections,
    parquet: options.parquet ?? false,
    tools: { onrecord: readVersion() },
  };
  const folder = options.dataset ?? options.out;
  await replaceFolder(options.out, (open) => orProblem(folder, () => writeRelease(linked, release, open)));
  const summary = {
    out: options.out,
    ...counts,
    entities: linked.entities.length,
    statements: linked.statements.length,
    incidents: linked.incidents.length,
    ...told(),
    seconds: (performance.now() - began) / 1000,
  };
  if (options.quiet) return;
  terminal.stdout.write(options.json ? `${JSON.stringify(summary)}\n` : toSummaryTable(summary));
}

function createReporter(
  { keepGoing = false }: BuildOptions,
  terminal: Terminal,
): { readonly reporter: Reporter; readonly told: () => { warnings: number; skipped: number } } {
  let warnings = 0;
  let skipped = 0;
  const warn = (problem: Problem) => {
    warnings++;
    printWarning(terminal, problem);
  };
  const skip = (problem: Problem) => {
    if (!keepGoing) throw problem;
    skipped++;
    warn(new Problem(`left out: ${problem.message}`, problem.place));
  };
  return { reporter: { warn, skip }, told: () => ({ warnings, skipped }) };
}

function warnOf({ language, published }: CodedArticle, { place, metadata }: RawArticle, { warn }: Reporter) {
  if (!mayBeEnglish(language)) {
    warn(new Problem(`is not English (${language}); nothing is looked for in it`, place));
  }
  if (metadata.published !== null && published.basis !== "metadata") {
    warn(new Problem(`“${metadata.published}” is no date that can be read`, place));
  }
}
