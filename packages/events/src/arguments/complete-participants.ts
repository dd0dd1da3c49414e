import type { CodedEvent, Participant } from "../schema.ts";

const ofState = /^(?:COP|MIL|JUD|GOV|LEG)$/;

/**
 * The country of police, soldiers or courts that are named without one, where all others of their kind in the article are
 * of one country: “Zambian police … Officers detained six men”.
 */
export function completeParticipants(events: readonly CodedEvent[]): CodedEvent[] {
  const countries = new Map<string, Set<string>>();
  for (const { actors, recipients } of events) {
    for (const { sector, country } of [...actors, ...recipients]) {
      if (sector !== null && country !== null && country.length === 3) {
        countries.set(sector, (countries.get(sector) ?? new Set()).add(country));
      }
    }
  }
  const complete = (one: Participant): Participant => {
    if (one.country !== null || one.entity !== null || one.sector === null || !ofState.test(one.sector))
      return one;
    const known = [...(countries.get(one.sector) ?? [])];
    return known.length === 1 ? { ...one, country: known[0] ?? null } : one;
  };
  return events.map((event) => ({
    ...event,
    actors: event.actors.map(complete),
    recipients: event.recipients.map(complete),
  }));
}
