import { availableParallelism } from "node:os";
import type { ArticleKeys } from "@onrecord/link";
import type { RawArticle, Reporter } from "../inputs/raw-article.ts";
import { type Place, Problem } from "../problem.ts";
import { mapInWorkers } from "../workers/map-in-workers.ts";
import { type BatchJob, type BatchSettings, type CodedBatch, createCodeBatch } from "./code-batch.ts";
import { addCounts, type Counts, noCounts } from "./counts.ts";
import { toBatches } from "./to-batches.ts";
import type { WorkFolder } from "./work-folder.ts";

/** UTF-16 units of text from which on workers are worth their start, where the user does not say. */
const worthWorkers = 400_000;

/** Everything that was found, most of it in files. */
export interface CodedInputs {
  readonly keys: readonly ArticleKeys[];
  /** Batch files in the order of the inputs. */
  readonly paths: readonly string[];
  readonly counts: Counts;
}

export interface CodeOptions {
  readonly settings: BatchSettings;
  readonly work: WorkFolder;
  /** Worker threads; 1 works in this thread alone; null is as many as there are cores. */
  readonly jobs: number | null;
  readonly reporter: Reporter;
  readonly onBatch: (counts: Counts) => void;
}

/** Codes all articles, batch by batch, in workers where that pays. The results do not depend on how many they are. */
export async function codeInputs(
  articles: AsyncIterable<RawArticle>,
  { settings, work, jobs, reporter, onBatch }: CodeOptions,
): Promise<CodedInputs> {
  const keys: ArticleKeys[] = [];
  const paths: string[] = [];
  const places: (readonly Place[])[] = [];
  let counts = noCounts;
  async function* toJobs(): AsyncGenerator<BatchJob> {
    for await (const batch of toBatches(articles)) {
      const path = work.toPath(batch);
      paths.push(path);
      places.push(batch.map(({ place }) => place));
      yield { path, articles: batch.map(({ text, metadata }) => ({ text, metadata })) };
    }
  }
  for await (const batch of runJobs(toJobs(), settings, jobs)) {
    for (const one of batch.keys) keys.push(one);
    const batchPlaces = places.shift() ?? [];
    for (const { index, message } of batch.warnings) {
      reporter.warn(new Problem(message, batchPlaces[index] ?? null));
    }
    counts = addCounts(counts, batch.counts);
    onBatch(counts);
  }
  return { keys, paths, counts };
}

async function* runJobs(
  jobs: AsyncIterable<BatchJob>,
  settings: BatchSettings,
  given: number | null,
): AsyncGenerator<CodedBatch> {
  const workers = given ?? availableParallelism();
  const enough = given === null ? worthWorkers : 0;
  const iterator = jobs[Symbol.asyncIterator]();
  const first: BatchJob[] = [];
  let length = 0;
  let ended = false;
  while (workers > 1 && length < enough && !ended) {
    const next = await iterator.next();
    if (next.done === true) ended = true;
    else {
      first.push(next.value);
      length += next.value.articles.reduce((sum, { text }) => sum + text.length, 0);
    }
  }
  const all = chain(first, iterator);
  if (ended || workers === 1) {
    const codeBatch = await createCodeBatch(settings);
    for await (const job of all) yield codeBatch(job);
    return;
  }
  const script = new URL(`./batch-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
  yield* mapInWorkers<BatchJob, CodedBatch>(all, { script, workers, data: settings });
}

async function* chain<Item>(first: readonly Item[], rest: AsyncIterator<Item>): AsyncGenerator<Item> {
  try {
    yield* first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
