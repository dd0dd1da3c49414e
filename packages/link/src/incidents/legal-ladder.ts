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

const dateOf = ({ dateStart, dateEnd, published }: EventKey): string =>
  dateStart ?? dateEnd ?? published ?? "";

/** Whom the law acts on: whoever appeals, else those to whom it is done. */
const suspectsOf = ({ step, actors, recipients }: EventKey): string[] =>
  (step === "appealed" ? actors : recipients).filter((id) => id !== null);

/**
 * For each incident the one that it follows on the legal ladder: the highest lower rung of the same suspect, not later in
 * time; the last one where several stand on that rung. Null where there is none.
 */
export function findFollowed(incidents: readonly (readonly EventKey[])[]): (number | null)[] {
  const bySuspect = new Map<string, number[]>();
  const rungOf = (incident: number): number =>
    Math.max(0, ...(incidents[incident] ?? []).map(({ step }) => rungs[step ?? ""] ?? 0));
  const startOf = (incident: number): string =>
    (incidents[incident] ?? [])
      .map(dateOf)
      .reduce((first, date) => (first !== "" && first <= date ? first : date), "");
  incidents.forEach((events, index) => {
    if (rungOf(index) === 0 || events.every(({ modality }) => modality !== "actual")) return;
    for (const suspect of new Set(events.flatMap(suspectsOf))) {
      bySuspect.set(suspect, [...(bySuspect.get(suspect) ?? []), index]);
    }
  });
  const follows: (number | null)[] = incidents.map(() => null);
  for (const ladder of bySuspect.values()) {
    const order = [...ladder].sort((a, b) => rungOf(a) - rungOf(b) || (startOf(a) < startOf(b) ? -1 : 1));
    order.forEach((incident, place) => {
      for (let below = place - 1; below >= 0; below--) {
        const other = order[below];
        if (other === undefined || rungOf(other) >= rungOf(incident) || startOf(other) > startOf(incident))
          continue;
        follows[incident] ??= other;
        break;
      }
    });
  }
  return follows;
}
