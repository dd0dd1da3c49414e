/** Labels of the tagger: one outside all names; begin, inside, last, and single for each type. */
export const nameTypes = ["person", "organization", "place"] as const;
export const labelCount = 1 + 4 * nameTypes.length;
/** The label of what is no name. */
export const outside = 0;
/** Places within a name. */
export const positions = { begin: 0, inside: 1, last: 2, single: 3 } as const;

/** Label of a type and place within the name. */
export const toLabel = (type: number, position: keyof typeof positions): number =>
  1 + 4 * type + positions[position];

/** Whether a label may follow another one within a run. */
export function mayFollow(before: number, label: number): boolean {
  const opens = before !== outside && ((before - 1) & 3) <= positions.inside;
  const continues = label !== outside && ((label - 1) & 3) % 3 !== 0;
  if (!opens) return !continues;
  return continues && (before - 1) >> 2 === (label - 1) >> 2;
}

export const mayBegin = (label: number): boolean => mayFollow(outside, label);
export const mayEnd = (label: number): boolean => mayFollow(label, outside);
