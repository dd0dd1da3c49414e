import type { IdentifiedArticle } from "../identify-article.ts";
import type { EventKey } from "./find-incidents.ts";

/** What findIncidents has to know of the events of one article. */
export function toEventKeys({ article, ids, entities }: IdentifiedArticle): Omit<EventKey, "copy">[] {
  const idOf = (entity: number | null) => (entity === null ? null : (entities[entity] ?? null));
  return article.events.map((event, index) => ({
    id: ids.events[index] as string,
    articleId: ids.id,
    published: article.published.startDate,
    publisher: article.metadata.publisher,
    type: event.type,
    modes: event.modes,
    step: event.step,
    label: event.label,
    modality: event.modality,
    polarity: event.polarity,
    dateStart: event.dateStart,
    dateEnd: event.dateEnd,
    datePrecision: event.datePrecision,
    triggerLemma: event.triggerLemma,
    actors: event.actors.map(({ entity }) => idOf(entity)),
    recipients: event.recipients.map(({ entity }) => idOf(entity)),
    actorNames: event.actors.map(({ name }) => name),
    recipientNames: event.recipients.map(({ name }) => name),
    place: idOf(event.place),
  }));
}
