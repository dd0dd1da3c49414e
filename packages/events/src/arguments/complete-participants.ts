import type { NormalizedArticle } from "@onrecord/normalize";
import type { CodedEvent, Participant } from "../schema.ts";
import { homeOf, standingsOf } from "./standing.ts";

const ofState = /^(?:COP|MIL|JUD|GOV|LEG|OPP|PTY)$/;

/**
 * Country and sector that the article gives those who are named, by their roles; and the country of police, soldiers or
 * courts that are told without one: that of all others of their kind (“Zambian police … Officers detained six men”), else
 * the one that the article is about.
 */
export function completeParticipants(coded: readonly CodedEvent[], article: NormalizedArticle): CodedEvent[] {
  if (coded.length === 0) return [];
  const home = homeOf(article);
  const standings = standingsOf(article, home);
  const stand = (one: Participant): Participant => {
    const { country = null, sector = null } = standings[one.entity ?? -1] ?? {};
    return { ...one, country: one.country ?? country, sector: one.sector ?? sector };
  };
  const events = coded.map((event) => ({
    ...event,
    actors: event.actors.map(stand),
    recipients: event.recipients.map(stand),
  }));
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
    const [known, ...others] = countries.get(one.sector) ?? [];
    const country = known !== undefined && others.length === 0 ? known : known === undefined ? home : null;
    return country === null ? one : { ...one, country };
  };
  return events.map((event) => ({
    ...event,
    actors: event.actors.map(complete),
    recipients: event.recipients.map(complete),
  }));
}
