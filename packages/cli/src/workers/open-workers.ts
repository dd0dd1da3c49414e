import { Worker } from "node:worker_threads";
import { type Place, Problem } from "../problem.ts";

export interface WorkerOptions {
  /** Module that answers jobs with `answerJobs`. */
  readonly script: URL;
  readonly workers: number;
  /** What every worker is given when it starts. */
  readonly data: unknown;
}

/** Worker threads that take jobs until they are closed. */
export interface Workers<Job, Result> {
  /**
   * Runs jobs and gives their results in the order of the jobs. No more jobs are taken than the workers can hold and
   * results wait for their turn, so memory does not grow with their number. A worker starts when there is a job for it.
   */
  readonly map: <Some extends Job>(jobs: AsyncIterable<Some> | Iterable<Some>) => AsyncGenerator<Result>;
  readonly close: () => Promise<void>;
}

/** Jobs in hand for each worker, so that none waits for the next. */
const ahead = 2;
/** Results for each worker that may wait for an earlier one. */
const waitingResults = 16;

export function openWorkers<Job, Result>({ script, workers, data }: WorkerOptions): Workers<Job, Result> {
  const threads: Thread<Job, Result>[] = [];
  const toThread = (): Thread<Job, Result> | null => {
    if (threads.length < workers && threads.every(({ waiting }) => waiting.length > 0)) {
      threads.push(startThread(script, data));
    }
    const idlest = threads.reduce((one, other) => (other.waiting.length < one.waiting.length ? other : one));
    return idlest.waiting.length < ahead ? idlest : null;
  };
  return {
    map: async function* (jobs) {
      const results: Task<Result>[] = [];
      for await (const job of jobs) {
        let thread = toThread();
        for (; thread === null; thread = toThread()) {
          if (results[0]?.settled()) yield await (results.shift() as Task<Result>).result;
          else await Promise.race(threads.map(({ next }) => next()));
        }
        results.push(toTask(thread.run(job)));
        while (results[0]?.settled() || results.length >= workers * waitingResults)
          yield await (results.shift() as Task<Result>).result;
      }
      for (const { result } of results) yield await result;
    },
    close: async () => {
      await Promise.all(threads.splice(0).map(({ stop }) => stop()));
    },
  };
}

interface Task<Result> {
  readonly result: Promise<Result>;
  readonly settled: () => boolean;
}

function toTask<Result>(result: Promise<Result>): Task<Result> {
  let settled = false;
  const settle = () => {
    settled = true;
  };
  // what it throws is thrown when its turn comes
  result.then(settle, settle);
  return { result, settled: () => settled };
}

interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

interface Thread<Job, Result> {
  readonly waiting: readonly Waiting<Result>[];
  readonly run: (job: Job) => Promise<Result>;
  /** When it next has done a job, or died. */
  readonly next: () => Promise<void>;
  readonly stop: () => Promise<unknown>;
}

/** What a worker answers to a job. A problem loses its class on the way between threads. */
export type Answer<Result> =
  | { readonly result: Result }
  | { readonly error: unknown }
  | { readonly problem: string; readonly place: Place | null };

function startThread<Job, Result>(script: URL, data: unknown): Thread<Job, Result> {
  const worker = createWorker(script, data);
  const waiting: Waiting<Result>[] = [];
  const watching: (() => void)[] = [];
  let dead: unknown = null;
  const tell = () => {
    for (const watch of watching.splice(0)) watch();
  };
  const failAll = (error: unknown) => {
    dead ??= error;
    for (const { reject } of waiting.splice(0)) reject(error);
    tell();
  };
  worker.on("message", (answer: Answer<Result>) => {
    const next = waiting.shift();
    if ("error" in answer) next?.reject(answer.error);
    else if ("problem" in answer) next?.reject(new Problem(answer.problem, answer.place));
    else next?.resolve(answer.result);
    tell();
  });
  worker.on("error", failAll);
  worker.on("exit", (code) => failAll(new Error(`a worker thread stopped with code ${code}`)));
  const run = (job: Job) =>
    new Promise<Result>((resolve, reject) => {
      if (dead !== null) return reject(dead);
      waiting.push({ resolve, reject });
      worker.postMessage(job);
    });
  const next = () => new Promise<void>((resolve) => void watching.push(resolve));
  return { waiting, run, next, stop: () => worker.terminate() };
}

/** From source, a worker has to learn TypeScript first. */
function createWorker(script: URL, workerData: unknown): Worker {
  if (!script.pathname.endsWith(".ts")) return new Worker(script, { workerData });
  const code = `import("tsx/esm/api").then(({ register }) => (register(), import(${JSON.stringify(script.href)})));`;
  return new Worker(code, { eval: true, workerData, execArgv: ["--conditions=@onrecord/source"] });
}
