import type { Incident } from "../schema.ts";
import type { EventKey } from "./find-incidents.ts";

/** What is said of each incident as a whole, but what it follows. `ids` are parallel to `groups`. */
export function toIncidents(
  events: readonly EventKey[],
  groups: readonly (readonly number[])[],
  ids: readonly string[],
): Incident[] {
  return groups.map((group, index) => {
    const members = group.map((event) => events[event] as EventKey);
    const originals = members.filter(({ copy }) => !copy);
    const first = members[0] as EventKey;
    const dated = members.find(({ dateStart, dateEnd }) => dateStart !== null || dateEnd !== null) ?? first;
    return {
      id: ids[index] as string,
      type: first.type,
      label: first.label,
      modality: first.modality,
      polarity: first.polarity,
      dateStart: dated.dateStart,
      dateEnd: dated.dateEnd,
      datePrecision: dated.datePrecision,
      actors: [...first.actorNames],
      recipients: [...first.recipientNames],
      place: members.find(({ place }) => place !== null)?.place ?? null,
      events: members.map(({ id }) => id),
      eventCount: originals.length,
      articleCount: new Set(originals.map(({ articleId }) => articleId)).size,
      publishers: [...new Set(originals.flatMap(({ publisher }) => publisher ?? []))].sort(),
      firstPublished: members.find(({ published }) => published !== null)?.published ?? null,
      follows: null,
    };
  });
}
