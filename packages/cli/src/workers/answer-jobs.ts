import { parentPort } from "node:worker_threads";
import { Problem } from "../problem.ts";
import type { Answer } from "./open-workers.ts";

/** Makes this thread a worker: each job is answered with what `run` gives for it, or with what it throws. */
export function answerJobs<Job, Result>(run: (job: Job) => Result | Promise<Result>): void {
  const port = parentPort;
  if (port === null) throw new Error("not a worker thread");
  let before: Promise<unknown> = Promise.resolve();
  port.on("message", (job: Job) => {
    before = before.then(async () => {
      let answer: Answer<Result>;
      try {
        answer = { result: await run(job) };
      } catch (error) {
        answer = error instanceof Problem ? { problem: error.message, place: error.place } : { error };
      }
      port.postMessage(answer);
    });
  });
}
