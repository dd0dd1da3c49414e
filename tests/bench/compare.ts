import type { Measure } from "./layer.ts";

const floorText = "The council met on Monday to hear what residents think of the plan. ".repeat(4000);
const floorTask = () => floorText.match(/[\p{L}\p{N}]+/gu)?.length;

/** CPU seconds that a task takes. */
export function cpuSeconds(task: () => unknown): number {
  const before = process.cpuUsage();
  task();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1e6;
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

export interface Contest {
  /** MB or rows that one run of either task handles. */
  readonly amount: number;
  readonly unit: string;
  readonly ours: () => unknown;
  readonly peer?: { readonly name: string; readonly run: () => unknown };
  readonly rounds?: number;
}

/**
 * Runs our task, the peer's and a floor task in interleaved rounds after one warm-up round, by CPU time. The ratio is
 * peer's time over ours, the median over the rounds.
 */
export function compare({ amount, unit, ours, peer, rounds = 7 }: Contest): Measure {
  ours();
  peer?.run();
  floorTask();
  const times = Array.from({ length: rounds }, () => ({
    ours: cpuSeconds(ours),
    peer: peer ? cpuSeconds(peer.run) : null,
    floor: cpuSeconds(() => {
      for (let i = 0; i < 20; i++) floorTask();
    }),
  }));
  const floors = times.map(({ floor }) => floor);
  const ratios = times.flatMap((time) => (time.peer === null ? [] : [time.peer / time.ours]));
  return {
    ratio: peer ? median(ratios) : null,
    min: peer ? Math.min(...ratios) : null,
    max: peer ? Math.max(...ratios) : null,
    peer: peer?.name ?? null,
    value: amount / median(times.map((time) => time.ours)),
    unit,
    floor_spread: (Math.max(...floors) - Math.min(...floors)) / median(floors),
  };
}
