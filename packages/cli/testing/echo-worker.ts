import { setTimeout } from "node:timers/promises";
import { workerData } from "node:worker_threads";
import { Problem } from "../src/problem.ts";
import { answerJobs } from "../src/workers/answer-jobs.ts";

/** Answers numbers with text, the odd ones late; fails at 13 and 17 and dies at 666. For tests. */
answerJobs(async (job: number) => {
  if (job === 13) throw new Error("thirteen");
  if (job === 17) throw new Problem("seventeen", { file: "n.txt", line: 4 });
  if (job === 666) process.exit(3);
  if (job % 2 === 1) await setTimeout(5);
  return `${workerData}${job}`;
});
