import type { Mark } from "./find-marks.ts";

/** What a mark does. `reopen` opens where another stretch was still open, its closer being lost. */
export type Deed = "open" | "close" | "reopen" | "nest" | "unnest" | "stray";

const moves: readonly (readonly [from: number, deed: Deed, to: number])[] = [
  [0, "open", 1],
  [0, "stray", 0],
  [1, "close", 0],
  [1, "reopen", 1],
  [1, "nest", 2],
  [1, "stray", 1],
  [2, "unnest", 1],
  [2, "close", 0],
  [2, "stray", 2],
];

function cost(mark: Mark, deed: Deed): number {
  const asOpener = Math.max(0, 1.2 - mark.lean);
  const asCloser = Math.max(0, 1.2 + mark.lean);
  switch (deed) {
    case "open":
      return asOpener + (mark.unit ? 3 : 0);
    case "close":
      return asCloser;
    case "reopen":
      return 3.6 + asOpener;
    case "nest":
      return 2.2 + asOpener;
    case "unnest":
      return asCloser;
    case "stray":
      return mark.unit ? 0.6 : 4;
  }
}

/**
 * The cheapest reading of all marks of one paragraph (Viterbi over outside, inside, nested). `openAtEnd`: what it costs
 * to leave a stretch open, little where the next paragraph opens again.
 */
export function pairMarks(marks: readonly Mark[], openAtEnd: number): Deed[] {
  let costs = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  const steps: Int8Array[] = [];
  for (const mark of marks) {
    const next = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
    const step = new Int8Array(3).fill(-1);
    moves.forEach(([from, deed, to], move) => {
      const total = costs[from]! + cost(mark, deed) + (from === 2 && deed === "close" ? 2.4 : 0);
      if (total < next[to]!) {
        next[to] = total;
        step[to] = move;
      }
    });
    costs = next;
    steps.push(step);
  }
  const ends = [costs[0]!, costs[1]! + openAtEnd, costs[2]! + openAtEnd + 3];
  let state = ends.indexOf(Math.min(...ends));
  const deeds: Deed[] = [];
  for (let i = steps.length - 1; i >= 0; i--) {
    const [from, deed] = moves[steps[i]![state]!]!;
    deeds.push(deed);
    state = from;
  }
  return deeds.reverse();
}
