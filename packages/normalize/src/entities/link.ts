import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Cluster } from "./cluster/cluster.ts";
import type { Signals } from "./detect/signals.ts";
import type { Span } from "./detect/span.ts";

/** Clusters that have mentions, in order of the first one, and what knowledge says each is; null when unknown. */
export function linkClusters(
  signals: Signals,
  spans: readonly Span[],
  clusters: readonly Cluster[],
): { kept: number[]; knownOf: (number | null)[] } {
  const kept = clusters
    .map((cluster, index) => ({ index, first: cluster.spans[0] ?? -1 }))
    .filter(({ first }) => first >= 0)
    .sort((a, b) => a.first - b.first)
    .map(({ index }) => index);
  return { kept, knownOf: kept.map((index) => linkCluster(signals, spans, clusters[index] as Cluster)) };
}

/** Offices whose holders papers call by the family name alone. */
const famous = /^(?:head_of_state|head_of_government|monarch|secretary_general)$/;

/** Whether somebody is known to have led a state. */
const ledState = ({ spellsOf }: Knowledge, known: number): boolean =>
  spellsOf(known).some(({ roleClass }) => famous.test(roleClass));

/** Whether a title stands right before a name. */
function isTitled({ titleEnd }: Signals, from: number): boolean {
  for (let i = Math.max(0, from - 5); i < from; i++) if (titleEnd[i] === from) return true;
  return false;
}

/** The known thing that a cluster's names agree on; a lone family name counts only when no full name contradicts it. */
function linkCluster(
  signals: Signals,
  spans: readonly Span[],
  { spans: own, type, known }: Cluster,
): number | null {
  const { knowledge } = signals;
  const votes = new Map<number, number>();
  let unknownFullName = false;
  for (const index of own) {
    const { names, from, to, kind } = spans[index] as Span;
    const [first] = names;
    if (first && (knowledge.known(first.known)?.type === type || kind === "demonym")) {
      votes.set(first.known, (votes.get(first.known) ?? 0) + (first.kind === "surname" ? 1 : 10));
    } else if (type === "person" && to - from > 1) unknownFullName = true;
  }
  const named = own.map((index) => spans[index] as Span).filter(({ names }) => names.length > 0);
  if (named.length > 0 && named.every(({ names }) => names[0]?.kind === "surname")) {
    const bearer = named[0]?.names[0]?.known as number;
    if (!ledState(knowledge, bearer) && !named.some(({ from }) => isTitled(signals, from))) return null;
  }
  if (known !== null && knowledge.known(known)?.type === type) return known;
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  if (!best || (unknownFullName && best[1] < 10)) return null;
  return best[0];
}
