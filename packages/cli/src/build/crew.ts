import { availableParallelism } from "node:os";
import type { LegalStep } from "@onrecord/link/steps";
import { openWorkers, type Workers } from "../workers/open-workers.ts";
import { type BatchJob, type BatchSettings, type CodedBatch, createCodeBatch } from "./code-batch.ts";
import type { Layout } from "./layout.ts";
import type { Chapter } from "./spread-keys.ts";
import type { TableSettings, WrittenName } from "./write-table.ts";

/** What a thread may be asked to do, in the order of a build. */
export type Job =
  | { readonly do: "code"; readonly batch: BatchJob }
  | { readonly do: "spread"; readonly chapter: Chapter; readonly layout: Layout }
  | { readonly do: "join"; readonly file: string; readonly layout: Layout }
  | { readonly do: "rows"; readonly chapter: Chapter; readonly layout: Layout }
  | {
      readonly do: "table";
      readonly name: string;
      readonly settings: TableSettings;
      readonly layout: Layout;
    };

/** What comes of it, by what was to be done. */
export interface Done {
  readonly code: CodedBatch;
  readonly spread: undefined;
  readonly join: readonly LegalStep[];
  readonly rows: undefined;
  readonly table: WrittenName;
}

/** Makes the function that does whatever there is to do, in any thread; it loads what it needs when it needs it. */
export function createDo(settings: BatchSettings): (job: Job) => Promise<Done[Job["do"]]> {
  let coding: ReturnType<typeof createCodeBatch> | null = null;
  return async (job) => {
    switch (job.do) {
      case "code":
        coding ??= createCodeBatch(settings);
        return (await coding)(job.batch);
      case "spread":
        return (await import("./spread-keys.ts")).spreadKeys(job.chapter, job.layout) as undefined;
      case "join":
        return (await import("./join-keys.ts")).joinKeys(job.file, job.layout);
      case "rows":
        return (await import("./make-rows.ts")).makeRows(job.chapter, job.layout) as undefined;
      case "table":
        return (await import("./write-table.ts")).writeNamedTable(job.name, job.settings, job.layout);
    }
  };
}

/** Those who work on a build: some threads, or this one alone. */
export interface Crew {
  /** Gives the results in the order of the jobs. */
  readonly run: <What extends Job["do"]>(
    jobs: AsyncIterable<Job & { do: What }> | Iterable<Job & { do: What }>,
  ) => AsyncGenerator<Done[What]>;
  readonly close: () => Promise<void>;
}

export function openCrew(settings: BatchSettings, workers: number): Crew {
  const script = new URL(`./batch-worker${import.meta.url.endsWith(".ts") ? ".ts" : ".js"}`, import.meta.url);
  const pool: Workers<Job, unknown> | null =
    workers === 1 ? null : openWorkers({ script, workers, data: settings });
  const act = createDo(settings);
  return {
    run: async function* (jobs) {
      if (pool !== null) yield* pool.map(jobs) as AsyncGenerator<never>;
      else for await (const job of jobs) yield (await act(job)) as never;
    },
    close: async () => pool?.close(),
  };
}

/** UTF-16 units of text from which on workers are worth their start, where the user does not say. */
const worthWorkers = 400_000;

/**
 * How many threads to work with: as many as the user says, else as many as there are cores where there is enough to do,
 * which the first jobs tell. Gives all jobs back.
 */
export async function chooseWorkers<Item>(
  given: number | null,
  jobs: AsyncIterable<Item>,
  toLength: (job: Item) => number,
): Promise<{ readonly workers: number; readonly jobs: AsyncIterable<Item> }> {
  if (given !== null) return { workers: given, jobs };
  const iterator = jobs[Symbol.asyncIterator]();
  const first: Item[] = [];
  let length = 0;
  while (length < worthWorkers) {
    const next = await iterator.next();
    if (next.done === true) return { workers: 1, jobs: chain(first, iterator) };
    first.push(next.value);
    length += toLength(next.value);
  }
  return { workers: availableParallelism(), jobs: chain(first, iterator) };
}

async function* chain<Item>(first: readonly Item[], rest: AsyncIterator<Item>): AsyncGenerator<Item> {
  try {
    yield* first;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}
