import type { Knowledge } from "../knowledge/knowledge.ts";
import type { LocalEntity } from "../schema.ts";
import type { Cluster } from "./cluster/cluster.ts";
import { genericKey } from "./generic-name.ts";

/** The wording that stands for an entity: the fullest; of equals the most frequent, then the first. */
function bestName(names: ReadonlyMap<string, number>): string {
  const words = (name: string) => name.split(/\s+/).length;
  let best = "";
  let count = 0;
  for (const [name, times] of names) {
    if (!best || words(name) > words(best) || (words(name) === words(best) && times > count)) {
      best = name;
      count = times;
    }
  }
  return best;
}

const cleaned = (name: string): string => name.replace(/\s+/g, " ").replace(/^the (?=\p{Lu})/u, "");

/** The entity of a cluster of names, with what knowledge adds. */
export function toEntity(cluster: Cluster, known: number | null, knowledge: Knowledge): LocalEntity {
  const entry = known === null ? undefined : knowledge.known(known);
  const name = entry?.name ?? cleaned(bestName(cluster.names));
  const aliases = [...new Set([...cluster.names.keys()].map(cleaned))].filter((alias) => alias !== name);
  const country = entry?.country ?? null;
  return {
    name,
    type: entry?.type ?? cluster.type,
    subtype: entry?.subtype ?? null,
    wikidata: entry?.wikidata ?? null,
    userId: entry?.userId ?? null,
    country,
    sector: entry?.sector ?? null,
    gender: entry?.gender ?? null,
    genderBasis: entry?.gender ? entry.source : null,
    description: entry?.description ?? null,
    aliases,
    anonymous: false,
    jurisdiction: genericKey(name) !== null ? country : null,
    source: entry?.source ?? "text",
  };
}
