import type { LocalEntity } from "@onrecord/normalize";
import type { Entity } from "../schema.ts";

/** An entity as one article knows it, and how often it is met there. */
export interface EntitySighting {
  readonly id: string;
  readonly entity: LocalEntity;
  readonly published: string | null;
  readonly mentions: number;
  readonly quotes: number;
}

const trust = { user: 0, gazetteer: 1, text: 2 } as const;

/**
 * One row for each entity id. What articles say differently is taken from the most trusted source (the user's knowledge
 * base, the gazetteer, text), and among equals from the first sighting.
 */
export function mergeEntities(sightings: readonly EntitySighting[]): Entity[] {
  return [...groupById(sightings)]
    .map(([id, group]) => mergeSightings(id, group))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

function groupById(sightings: readonly EntitySighting[]): Map<string, EntitySighting[]> {
  const groups = new Map<string, EntitySighting[]>();
  for (const sighting of sightings) {
    const group = groups.get(sighting.id);
    if (group) group.push(sighting);
    else groups.set(sighting.id, [sighting]);
  }
  return groups;
}

function mergeSightings(id: string, group: readonly EntitySighting[]): Entity {
  const byTrust = [...group].sort((a, b) => trust[a.entity.source] - trust[b.entity.source]);
  const best = (byTrust[0] as EntitySighting).entity;
  const known = <Key extends keyof LocalEntity>(key: Key): LocalEntity[Key] =>
    byTrust.find(({ entity }) => entity[key] !== null)?.entity[key] ?? best[key];
  const gendered = byTrust.find(({ entity }) => entity.gender !== null)?.entity ?? best;
  const names = new Set(group.flatMap(({ entity }) => [entity.name, ...entity.aliases]));
  names.delete(best.name);
  const days = group.flatMap(({ published }) => published ?? []).sort();
  const sum = (count: (sighting: EntitySighting) => number) =>
    group.reduce((total, next) => total + count(next), 0);
  return {
    id,
    name: best.name,
    type: best.type,
    subtype: known("subtype"),
    wikidata: /^Q\d+$/.test(id) ? id : known("wikidata"),
    country: known("country"),
    sector: known("sector"),
    gender: gendered.gender,
    genderBasis: gendered.genderBasis,
    description: known("description"),
    aliases: [...names].sort(),
    anonymous: best.anonymous,
    source: best.source,
    articleCount: group.length,
    mentionCount: sum(({ mentions }) => mentions),
    quoteCount: sum(({ quotes }) => quotes),
    firstPublished: days[0] ?? null,
    lastPublished: days.at(-1) ?? null,
  };
}
