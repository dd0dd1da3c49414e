import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { createRandom } from "../../random.ts";
import { makeArticle } from "../corpus.ts";
import type { BenchLayer, Measure } from "../layer.ts";

const root = join(import.meta.dirname, "../../..");
const command = join(root, "node_modules/.bin/onrecord");
/**
 * Prints the peak of resident memory when the process ends, and the CPU time of its threads in ticks, where the system
 * tells it: that of the first thread, and those of all others. What `getrusage` says of the peak counts the process that
 * started this one too.
 */
const report = `data:text/javascript,${encodeURIComponent(`
  import { readdirSync, readFileSync } from "node:fs";
  const ticks = new Map();
  const look = () => {
    try {
      for (const thread of readdirSync("/proc/self/task")) {
        const [user, system] = readFileSync("/proc/self/task/" + thread + "/stat", "latin1").split(") ").at(-1).split(" ").slice(11);
        ticks.set(Number(thread), Number(user) + Number(system));
      }
    } catch {}
  };
  setInterval(look, 50).unref();
  process.on("exit", () => {
    look();
    let kB = process.resourceUsage().maxRSS;
    try {
      kB = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "latin1"))[1]);
    } catch {}
    const { [process.pid]: first = 0, ...others } = Object.fromEntries(ticks);
    console.error("ran", JSON.stringify({ kB, first, others: Object.values(others) }));
  });
`)}`;

const small = Number(process.env.ONRECORD_BENCH_ARTICLES ?? 300);
const rounds = 3;
const kills = Number(process.env.ONRECORD_BENCH_KILLS ?? 20);

interface Ran {
  readonly seconds: number;
  readonly megabytes: number;
  /** CPU time of the first thread, and of the busiest other. */
  readonly first: number;
  readonly busiest: number;
}

const toArgs = (input: string, out: string, ...more: string[]) => [
  "build",
  input,
  "--out",
  out,
  "--quiet",
  ...more,
];

function build(input: string, out: string, ...more: string[]): Ran {
  const began = performance.now();
  const args = ["--import", report, command, ...toArgs(input, out, ...more)];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  if (status !== 0) throw new Error(stderr);
  const { kB, first, others } = JSON.parse(/^ran (.*)$/m.exec(stderr)?.[1] ?? "{}");
  const seconds = (performance.now() - began) / 1000;
  return { seconds, megabytes: kB / 1024, first, busiest: Math.max(0, ...others) };
}

/** A spin of fixed work in two processes at once over the same in one: about 1 where there are two free cores. */
function busyTogether(): number {
  const spin = "let x=0;for(let i=0;i<4e8;i++)x+=i";
  const run = (count: number) => {
    const began = performance.now();
    spawnSync("sh", ["-c", `${Array(count).fill(`"${process.execPath}" -e "${spin}"`).join(" & ")}; wait`]);
    return performance.now() - began;
  };
  return run(2) / run(1);
}

const middle = (values: readonly number[]) =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** Kills builds at random moments and lets the next one go on; gives how many end with the bytes of a whole build. */
async function countIdentical(input: string, folder: string, seconds: number): Promise<number> {
  build(input, join(folder, "whole/data"), "--jobs", "1");
  const sums = readFileSync(join(folder, "whole/data/SHA256SUMS"), "utf8");
  let identical = 0;
  const random = createRandom(1);
  for (let kill = 0; kill < kills; kill++) {
    const out = join(folder, `killed-${kill}/data`);
    const child = spawn(process.execPath, [command, ...toArgs(input, out, "--jobs", "2")], {
      stdio: "ignore",
    });
    await setTimeout(random(Math.ceil(seconds * 1000)));
    child.kill("SIGKILL");
    if (child.exitCode === null && child.signalCode === null) await once(child, "close");
    build(input, out, "--jobs", "1");
    if (readFileSync(join(out, "SHA256SUMS"), "utf8") === sums) identical++;
  }
  return identical;
}

async function measure(): Promise<Record<string, Measure>> {
  const folder = mkdtempSync(join(tmpdir(), "onrecord-scale-"));
  const none = { ratio: null, min: null, max: null, peer: null, floor_spread: 0 };
  try {
    const write = (count: number) => {
      const path = join(folder, `${count}.jsonl`);
      const line = (_: unknown, index: number) =>
        JSON.stringify({ id: `n${index}`, text: makeArticle(index) });
      writeFileSync(path, Array.from({ length: count }, line).join("\n"));
      return path;
    };
    const [few, many] = [write(small), write(small * 10)];
    const ratios: number[] = [];
    const paths: number[] = [];
    const together: number[] = [];
    let one: Ran = { seconds: 0, megabytes: 0, first: 0, busiest: 0 };
    let two = one;
    for (let round = 0; round < rounds; round++) {
      one = build(few, join(folder, "data"), "--jobs", "1");
      two = build(few, join(folder, "data"), "--jobs", "2");
      ratios.push(one.seconds / two.seconds);
      // at most this much is done one after the other where every thread has a core
      paths.push(one.first / (two.first + two.busiest));
      together.push(busyTogether());
    }
    const large = build(many, join(folder, "data"), "--jobs", "1");
    const identical = await countIdentical(few, folder, two.seconds);
    return {
      workers: {
        ...none,
        ratio: middle(ratios),
        min: Math.min(...ratios),
        max: Math.max(...ratios),
        peer: "one worker",
        value: middle(ratios),
        unit: "×",
        // two processes that wait for each other leave no core for two workers
        floor_spread: Math.max(0, middle(together) - 1),
      },
      ...(middle(paths) > 0 && {
        workers_by_cpu: {
          ...none,
          ratio: middle(paths),
          min: Math.min(...paths),
          max: Math.max(...paths),
          peer: "one worker, by CPU time of the first thread and the busiest other",
          value: middle(paths),
          unit: "×",
        },
      }),
      [`rss_${small}`]: { ...none, value: one.megabytes, unit: "MB" },
      [`rss_${small * 10}`]: { ...none, value: large.megabytes, unit: "MB" },
      resumed_identical: { ...none, value: identical, unit: `of ${kills}` },
    };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Workers, memory and resuming, by the built command. */
export const scale: BenchLayer = { name: "scale", measure };
