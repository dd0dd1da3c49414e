import type { IdentifiedArticle } from "../identify-article.ts";
import { toEntityId } from "./entity-id.ts";
import type { EntitySighting } from "./merge-entities.ts";

const countBy = (indexes: readonly (number | null)[]) => {
  const counts = new Map<number, number>();
  for (const index of indexes) if (index !== null) counts.set(index, (counts.get(index) ?? 0) + 1);
  return counts;
};

/** The entities of one article, each once: two that a person called the same are one. */
export function toSightings({ article, entities }: IdentifiedArticle): EntitySighting[] {
  const mentions = countBy(article.mentions.map(({ entity }) => entity));
  const quotes = countBy(article.speakers.map(({ speaker }) => speaker));
  const sightings = new Map<string, EntitySighting>();
  for (const [index, entity] of article.entities.entries()) {
    const id = entities[index];
    if (id == null) continue;
    const before = sightings.get(id);
    sightings.set(id, {
      id,
      entity: before?.entity ?? entity,
      published: article.published.startDate,
      mentions: (before?.mentions ?? 0) + (mentions.get(index) ?? 0),
      quotes: (before?.quotes ?? 0) + (quotes.get(index) ?? 0),
    });
  }
  return [...sightings.values()];
}

/** Ids that entities had before they were found in Wikidata or in the user's knowledge base, with the ids of now. */
export function formerEntityIds({
  article,
  ids,
  entities,
}: IdentifiedArticle): (readonly [string, string])[] {
  return article.entities.flatMap((entity, index) => {
    const now = entities[index];
    if (now == null || (entity.wikidata === null && entity.userId === null)) return [];
    const nameless = { ...entity, wikidata: null, userId: null };
    const byName = [null, entity.jurisdiction].map((jurisdiction) =>
      toEntityId({ ...nameless, jurisdiction }, ids.id),
    );
    const byUser = entity.userId === null || entity.wikidata === null ? [] : [entity.userId];
    return [...byName, ...byUser].map((id) => [id, now] as const);
  });
}
