import type { Knowledge } from "../knowledge/knowledge.ts";
import type { Cluster } from "./cluster/cluster.ts";
import type { Span } from "./detect/span.ts";

/** Clusters that have mentions, in order of the first one, and what knowledge says each is; null when unknown. */
export function linkClusters(
  knowledge: Knowledge,
  spans: readonly Span[],
  clusters: readonly Cluster[],
): { kept: number[]; knownOf: (number | null)[] } {
  const kept = clusters
    .map((cluster, index) => ({ index, first: cluster.spans[0] ?? -1 }))
    .filter(({ first }) => first >= 0)
    .sort((a, b) => a.first - b.first)
    .map(({ index }) => index);
  return { kept, knownOf: kept.map((index) => linkCluster(knowledge, spans, clusters[index] as Cluster)) };
}

/** The known thing that a cluster's names agree on; a lone family name counts only when no full name contradicts it. */
function linkCluster(
  knowledge: Knowledge,
  spans: readonly Span[],
  { spans: own, type, known }: Cluster,
): number | null {
  const votes = new Map<number, number>();
  let unknownFullName = false;
  for (const index of own) {
    const { names, from, to, kind } = spans[index] as Span;
    const [first] = names;
    if (first && (knowledge.known[first.known]?.type === type || kind === "demonym")) {
      votes.set(first.known, (votes.get(first.known) ?? 0) + (first.kind === "surname" ? 1 : 10));
    } else if (type === "person" && to - from > 1) unknownFullName = true;
  }
  if (known !== null && knowledge.known[known]?.type === type) return known;
  const [best] = [...votes].sort(([, a], [, b]) => b - a);
  if (!best || (unknownFullName && best[1] < 10)) return null;
  return best[0];
}
