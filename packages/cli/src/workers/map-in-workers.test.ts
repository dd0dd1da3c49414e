import { expect, test } from "vitest";
import { mapInWorkers } from "./map-in-workers.ts";

const script = new URL("../../testing/echo-worker.ts", import.meta.url);

async function run(jobs: readonly number[], workers: number, taken: number[] = []) {
  async function* feed() {
    for (const job of jobs) {
      taken.push(job);
      yield job;
    }
  }
  const results: string[] = [];
  for await (const result of mapInWorkers<number, string>(feed(), { script, workers, data: "n" })) {
    results.push(result);
  }
  return results;
}

test("results come in the order of the jobs, from however many workers", async () => {
  const jobs = Array.from({ length: 12 }, (_, index) => index);
  const expected = jobs.map((job) => `n${job}`);
  expect(await run(jobs, 3)).toEqual(expected);
  expect(await run([], 3)).toEqual([]);
});

test("what a job throws is thrown, and no more jobs are taken", async () => {
  const taken: number[] = [];
  const jobs = [0, 13, ...Array.from({ length: 50 }, (_, index) => index)];
  await expect(run(jobs, 1, taken)).rejects.toThrow("thirteen");
  expect(taken.length).toBeLessThan(10);
});

test("a worker that dies is an error, not a wait", async () => {
  await expect(run([0, 666, 2], 1)).rejects.toThrow("a worker thread stopped with code 3");
});
