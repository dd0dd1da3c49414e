import type { Participant } from "@onrecord/events";
import type { IdentifiedArticle } from "../identify-article.ts";
import type { EventKey } from "./find-incidents.ts";
import { countMark } from "./same-incident.ts";

/** A number that two reports hardly share by chance: “43 people”. */
const counted = /^(?:[1-9]\d{1,2}|[1-9]\d{0,2}(?:,\d{3})+)\s+\p{L}/u;

/** What findIncidents has to know of the events of one article. */
export function toEventKeys({ article, ids, entities }: IdentifiedArticle): Omit<EventKey, "copy">[] {
  const idOf = (entity: number | null) => (entity === null ? null : (entities[entity] ?? null));
  // Who is unnamed is of this article alone, and may be anybody whom another one names.
  const known = ({ entity, name }: Participant) =>
    entity !== null && article.entities[entity]?.anonymous !== true
      ? idOf(entity)
      : counted.test(name)
        ? `${countMark}${name.toLowerCase()}`
        : null;
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
    actors: event.actors.map(known),
    recipients: event.recipients.map(known),
    actorNames: event.actors.map(({ name }) => name),
    recipientNames: event.recipients.map(({ name }) => name),
    place: idOf(event.place),
  }));
}
