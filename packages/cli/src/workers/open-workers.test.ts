import { expect, test } from "vitest";
import { toProblemLine } from "../problem.ts";
import { openWorkers } from "./open-workers.ts";

const script = new URL("../../testing/echo-worker.ts", import.meta.url);

async function run(jobs: readonly number[], workers: number, taken: number[] = []) {
  async function* feed() {
    for (const job of jobs) {
      taken.push(job);
      yield job;
    }
  }
  const results: string[] = [];
  const crew = openWorkers<number, string>({ script, workers, data: "n" });
  try {
    for await (const result of crew.map(feed())) results.push(result);
  } finally {
    await crew.close();
  }
  return results;
}

test("results come in the order of the jobs, from however many workers", async () => {
  const jobs = Array.from({ length: 12 }, (_, index) => index);
  const expected = jobs.map((job) => `n${job}`);
  expect(await run(jobs, 3)).toEqual(expected);
  expect(await run([], 3)).toEqual([]);
});

test("workers that are kept take other jobs", async () => {
  const crew = openWorkers<number, string>({ script, workers: 2, data: "n" });
  const run = async (jobs: readonly number[]) => {
    const results: string[] = [];
    for await (const result of crew.map(jobs)) results.push(result);
    return results;
  };
  const many = Array.from({ length: 90 }, (_, index) => (index === 13 || index === 17 ? 14 : index));
  expect(await run(many)).toEqual(many.map((job) => `n${job}`));
  expect(await run([5])).toEqual(["n5"]);
  await crew.close();
});

test("what a job throws is thrown, and no more jobs are taken", async () => {
  const taken: number[] = [];
  const jobs = [0, 13, ...Array.from({ length: 50 }, (_, index) => index)];
  await expect(run(jobs, 1, taken)).rejects.toThrow("thirteen");
  expect(taken.length).toBeLessThan(10);
});

test("a problem keeps its place on the way between threads", async () => {
  const error = await run([17], 1).catch((thrown) => thrown);
  expect(toProblemLine(error)).toBe("n.txt:4: seventeen");
});

test("a worker that dies is an error, not a wait", async () => {
  await expect(run([0, 666, 2], 1)).rejects.toThrow("a worker thread stopped with code 3");
});
