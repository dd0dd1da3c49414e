import type { Decision } from "../schema.ts";

const rank = (id: string) => (/^Q\d+$/.test(id) ? 0 : /^x[0-9a-z]{13}$/.test(id) ? 2 : 1);
const first = (left: string, right: string) =>
  rank(left) !== rank(right) ? rank(left) < rank(right) : left < right;

/**
 * Reads what people decided: gives for each entity id the id that stands for it. Of ids that are the same a Wikidata id
 * stands for all, else an id of the user's, else the first in order. Throws when two ids that were called different
 * come out as one.
 */
export function applyDecisions(decisions: readonly Decision[]): (id: string) => string {
  const parent = new Map<string, string>();
  const find = (id: string): string => {
    let root = id;
    for (let next = parent.get(root); next !== undefined; next = parent.get(root)) root = next;
    return root;
  };
  for (const { left, right, verdict } of decisions) {
    const [one, other] = [find(left), find(right)];
    if (verdict !== "same" || one === other) continue;
    if (first(one, other)) parent.set(other, one);
    else parent.set(one, other);
  }
  for (const { left, right, verdict } of decisions) {
    if (verdict !== "different" || find(left) !== find(right)) continue;
    throw new Error(
      `decisions contradict each other: ${left} and ${right} are called different, yet follow as the same`,
    );
  }
  return find;
}
