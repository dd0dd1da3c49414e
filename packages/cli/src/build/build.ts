import { join } from "node:path";
import type { BuildOptions } from "../commands/build.ts";
import type { Reporter } from "../inputs/raw-article.ts";
import { readInputs } from "../inputs/read-inputs.ts";
import { toReadOptions } from "../inputs/read-options.ts";
import { Problem, UsageProblem } from "../problem.ts";
import { openPublished } from "../release/read-folder.ts";
import { readPeople, type Stated } from "../release/read-people.ts";
import { printLine, printWarning, type Terminal } from "../terminal.ts";
import { readVersion } from "../version.ts";
import { codeInputs, toInputBatches } from "./code-inputs.ts";
import { chooseWorkers, openCrew } from "./crew.ts";
import { readDatasetFolder } from "./dataset-folder.ts";
import { createProgress, type Progress } from "./progress.ts";
import { requireRelease } from "./replace-folder.ts";
import { toSummaryTable } from "./summary.ts";
import { openWorkFolder, type WorkFolder } from "./work-folder.ts";

/** Reads texts, finds what is in them, joins what is the same, and writes a release; then says what it came to. */
export async function build(
  inputs: readonly string[],
  options: BuildOptions,
  terminal: Terminal,
): Promise<void> {
  const began = performance.now();
  const { out } = options;
  const jobs = toJobCount(options.jobs);
  requireRelease(out);
  const dataset = await readDatasetFolder(options.dataset ?? null);
  if (options.previous !== undefined) await openPublished(options.previous);
  const people = await readPeople(options.dataset ?? null);
  const { quiet = false, json = false } = options;
  const progress = await createProgress(terminal, { quiet, json, warnings: () => told().warnings });
  const { reporter, told } = createReporter(options, (problem) => {
    progress.makeRoom();
    printWarning(terminal, problem);
  });
  const readOptions = toReadOptions(options, { stdin: terminal.stdin, reporter });
  const metadata = readOptions.metadata ?? dataset.metadata;
  const { decisions, removals, stated } = people;
  const settings = {
    tools: { model: options.model, knowledgeBase: options.kb ?? dataset.knowledgeBase },
    identify: { decisions, removals },
    stated,
  };
  const work = openWorkFolder(options.work ?? null, { out, settings });
  if (work.found > 0 && options.work === undefined && !quiet)
    printLine(terminal, `goes on from what a build that was stopped left in ${work.path}`);
  const leave = () => {
    if (work.leave() === 0) return;
    const kept = `what was found until then is kept in ${work.path}`;
    printLine(terminal, `${kept}; the next build of ${out} goes on from there, or remove it`);
  };
  const place = { file: options.dataset ?? out, line: null };
  const done = await finish(work, progress, leave, async () => {
    const articles = readInputs(inputs, { ...readOptions, ...progress, metadata });
    const { workers, jobs: batches } = await chooseWorkers(jobs, toInputBatches(articles, work), ({ job }) =>
      job.batch.articles.reduce((sum, { text }) => sum + text.length, 0),
    );
    const crew = openCrew(settings, workers);
    const unmet = createUnmet(stated);
    try {
      const onArticle = unmet.meet;
      const { onGiven, onBatch, onStep } = progress;
      const coded = await codeInputs(batches, crew, { reporter, onGiven, onBatch, onArticle }).catch(
        (error: unknown) => {
          const theirs = error instanceof RangeError && error.message.startsWith("stated-events.csv:");
          throw theirs ? new Problem(error.message, place) : error;
        },
      );
      if (coded.articles.count() === 0) throw new Problem("no article could be read");
      unmet.require(options.dataset ?? out);
      const { writeBuild } = await import("./write-build.ts");
      const written = await writeBuild(coded.articles, crew, {
        out,
        dataset: options.dataset ?? out,
        scratch: work.scratch,
        info: dataset.info,
        previous: options.previous ?? null,
        decisions,
        corrections: people.corrections,
        warn: (message) => reporter.warn(new Problem(message, place)),
        stated: stated.events.length,
        parquet: options.parquet ?? false,
        tools: { onrecord: readVersion() },
        onStep,
      });
      return { counts: coded.counts, written };
    } finally {
      await crew.close();
    }
  });
  const { version, bump } = done.written;
  if (bump !== null && dataset.versioned && version !== dataset.info.version) {
    const message = `version ${dataset.info.version} is not above that of ${options.previous}; its data are written as ${version}`;
    reporter.warn(new Problem(message, place));
  }
  const rowsOf = (name: string) => done.written.tables.find(({ table }) => table.name === name)?.rows ?? 0;
  const summary = {
    out,
    ...(bump === null ? {} : { version, bump }),
    ...done.counts,
    entities: rowsOf("entities"),
    statements: rowsOf("statements"),
    incidents: rowsOf("incidents"),
    ...told(),
    seconds: (performance.now() - began) / 1000,
  };
  if (json) terminal.stdout.write(`${JSON.stringify({ event: "done", ...summary })}\n`);
  else if (!quiet) terminal.stdout.write(toSummaryTable(summary));
}

/** Clears the work folder when all is done, and keeps what can be gone on with when not. */
async function finish<Result>(
  work: WorkFolder,
  progress: Progress,
  leave: () => void,
  act: () => Promise<Result>,
): Promise<Result> {
  try {
    const result = await act();
    work.clear();
    return result;
  } catch (error) {
    progress.stop();
    leave();
    throw error;
  } finally {
    progress.stop();
  }
}

function toJobCount(given: string | undefined): number | null {
  if (given === undefined) return null;
  const jobs = Number(given);
  if (Number.isInteger(jobs) && jobs > 0 && jobs <= 256) return jobs;
  throw new UsageProblem(`--jobs ${given}: a whole number from 1 to 256 is expected`);
}

/** Which of the articles that people speak of are not met among the inputs. */
function createUnmet({ events, read }: Stated) {
  const unmet = new Set([...events, ...read].map(({ article }) => article));
  return {
    meet: ({ id, source }: { readonly id: string; readonly source: string }) => {
      unmet.delete(id);
      unmet.delete(source);
    },
    /** @throws Problem where one was not met */
    require: (dataset: string) => {
      for (const [name, rows] of Object.entries({ "stated-events.csv": events, "read.csv": read })) {
        const lost = rows.find(({ article }) => unmet.has(article));
        if (lost === undefined) continue;
        const place = { file: join(dataset, name), line: lost.line };
        throw new Problem(`there is no article ${lost.article} among the inputs`, place);
      }
    },
  };
}

function createReporter(
  { keepGoing = false }: BuildOptions,
  print: (problem: Problem) => void,
): { readonly reporter: Reporter; readonly told: () => { warnings: number; skipped: number } } {
  let warnings = 0;
  let skipped = 0;
  const warn = (problem: Problem) => {
    warnings++;
    print(problem);
  };
  const skip = (problem: Problem) => {
    if (!keepGoing) throw problem;
    skipped++;
    warn(new Problem(`left out: ${problem.message}`, problem.place));
  };
  return { reporter: { warn, skip }, told: () => ({ warnings, skipped }) };
}
