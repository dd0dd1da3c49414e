import { Worker } from "node:worker_threads";

export interface WorkerOptions {
  /** Module that answers jobs with `answerJobs`. */
  readonly script: URL;
  readonly workers: number;
  /** What every worker is given when it starts. */
  readonly data: unknown;
}

/** Jobs in hand for each worker, so that none waits for the next. */
const ahead = 2;

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs jobs in worker threads and gives their results in the order of the jobs. No more jobs are taken than the workers
 * can hold, so memory does not grow with their number. A worker starts when there is a job for it.
 */
export async function* mapInWorkers<Job, Result>(
  jobs: AsyncIterable<Job>,
  { script, workers, data }: WorkerOptions,
): AsyncGenerator<Result> {
  const threads: Thread<Job, Result>[] = [];
  const results: Promise<Result>[] = [];
  try {
    for await (const job of jobs) {
      if (threads.length < workers && threads.every(({ waiting }) => waiting.length > 0)) {
        threads.push(startThread(script, data));
      }
      const idlest = threads.reduce((one, other) =>
        other.waiting.length < one.waiting.length ? other : one,
      );
      const result = idlest.run(job);
      result.catch(() => {
        // it is thrown when its turn comes
      });
      results.push(result);
      if (results.length >= workers * ahead) yield (await results.shift()) as Result;
    }
    for (const result of results.splice(0)) yield await result;
  } finally {
    await Promise.all(threads.map(({ stop }) => stop()));
  }
}

interface Thread<Job, Result> {
  readonly waiting: readonly Waiting<Result>[];
  readonly run: (job: Job) => Promise<Result>;
  readonly stop: () => Promise<unknown>;
}

/** What a worker answers to a job. */
export type Answer<Result> = { readonly result: Result } | { readonly error: unknown };

function startThread<Job, Result>(script: URL, data: unknown): Thread<Job, Result> {
  const worker = createWorker(script, data);
  const waiting: Waiting<Result>[] = [];
  const failAll = (error: unknown) => {
    for (const { reject } of waiting.splice(0)) reject(error);
  };
  worker.on("message", (answer: Answer<Result>) => {
    const next = waiting.shift();
    if ("error" in answer) next?.reject(answer.error);
    else next?.resolve(answer.result);
  });
  worker.on("error", failAll);
  worker.on("exit", (code) => failAll(new Error(`a worker thread stopped with code ${code}`)));
  const run = (job: Job) =>
    new Promise<Result>((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.postMessage(job);
    });
  return { waiting, run, stop: () => worker.terminate() };
}

/** From source, a worker has to learn TypeScript first. */
function createWorker(script: URL, workerData: unknown): Worker {
  if (!script.pathname.endsWith(".ts")) return new Worker(script, { workerData });
  const code = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(script.href)})));`;
  return new Worker(code, { eval: true, workerData, execArgv: ["--conditions=@onrecord/source"] });
}
