import type { EventKey } from "./find-incidents.ts";

/** The rungs of a prosecution, the same number for steps that may come in either order. */
const rungs: Readonly<Record<string, number>> = {
  investigated: 1,
  requested: 2,
  issued: 3,
  arrested: 4,
  charged: 5,
  tried: 6,
  convicted: 7,
  acquitted: 7,
  sentenced: 8,
  appealed: 9,
  released: 10,
};

/** An incident on the legal ladder, and all that has to be known of it there. */
export interface LegalStep {
  readonly id: string;
  readonly rung: number;
  /** The first day of it that is told; empty where none is. */
  readonly start: string;
  /** Entity ids. */
  readonly suspects: readonly string[];
}

const dateOf = ({ dateStart, dateEnd, published }: EventKey): string =>
  dateStart ?? dateEnd ?? published ?? "";

/** Whom the law acts on: whoever appeals, else those to whom it is done. */
const suspectsOf = ({ step, actors, recipients }: EventKey): string[] =>
  (step === "appealed" ? actors : recipients).filter((id) => id !== null);

/** The step that the reports of one incident tell; null where they tell none, or none that was taken. */
export function toLegalStep(id: string, reports: readonly EventKey[]): LegalStep | null {
  const rung = Math.max(0, ...reports.map(({ step }) => rungs[step ?? ""] ?? 0));
  if (rung === 0 || reports.every(({ modality }) => modality !== "actual")) return null;
  const start = reports
    .map(dateOf)
    .reduce((first, date) => (first !== "" && first <= date ? first : date), "");
  return { id, rung, start, suspects: [...new Set(reports.flatMap(suspectsOf))] };
}

/**
 * For each incident the one that it follows on the legal ladder, by id: the highest lower rung of the same suspect, not
 * later in time; the last one where several stand on that rung. Their order does not matter.
 */
export function findFollowed(steps: readonly LegalStep[]): Map<string, string> {
  const ladders = new Map<string, LegalStep[][]>();
  for (const step of [...steps].sort(compareSteps)) {
    for (const suspect of step.suspects) {
      const ladder = ladders.get(suspect) ?? [];
      ladders.set(suspect, ladder);
      const rung = ladder[step.rung] ?? [];
      ladder[step.rung] = rung;
      rung.push(step);
    }
  }
  const followed = new Map<string, string>();
  for (const step of steps) {
    const below = step.suspects.flatMap((suspect) => stepBelow(step, ladders.get(suspect) ?? []) ?? []);
    const last = below.sort(compareSteps).at(-1);
    if (last !== undefined) followed.set(step.id, last.id);
  }
  return followed;
}

/** By rung, then by time. */
const compareSteps = (a: LegalStep, b: LegalStep): number =>
  a.rung - b.rung || compare(a.start, b.start) || compare(a.id, b.id);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function stepBelow({ rung, start }: LegalStep, ladder: readonly (readonly LegalStep[])[]): LegalStep | null {
  for (let at = rung - 1; at > 0; at--) {
    const steps = ladder[at] ?? [];
    let low = 0;
    let high = steps.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((steps[middle] as LegalStep).start <= start) low = middle + 1;
      else high = middle;
    }
    if (low > 0) return steps[low - 1] as LegalStep;
  }
  return null;
}
