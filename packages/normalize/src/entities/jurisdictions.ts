import { foldName } from "../scan/hash.ts";
import type { LocalEntity } from "../schema.ts";
import { textOf } from "./detect/signals.ts";
import type { Draft } from "./draft.ts";
import { genericOf } from "./evidence.ts";

/**
 * A name that every country has takes its country from the words beside it, “the Ruritanian Interior Ministry”, “the
 * Senate of Ruritania”, and is that body wherever the article says “the Interior Ministry”; told nowhere, from the country
 * that the article is about. The key is the body's, whichever wording an article has for it.
 */
export function stateJurisdictions(draft: Draft): void {
  const { entities, spans, entityOf, signals, knownOf, dominant } = draft;
  const keys = new Map<number, string>();
  const byEnd = new Map(spans.map((span, i) => [span.to, i]));
  const byStart = new Map(spans.map((span, i) => [span.from, i]));
  const isOpen = (entity: LocalEntity | undefined, index: number): entity is LocalEntity =>
    entity?.type === "organization" && knownOf[index] == null && entity.jurisdiction === null;
  const placeAt = (span: number | undefined): LocalEntity | undefined => {
    const place = span === undefined ? undefined : entities[entityOf[span] as number];
    return place?.type === "place" && place.country ? place : undefined;
  };
  spans.forEach((span, i) => {
    const own = entityOf[i] as number;
    const entity = entities[own];
    const generic = isOpen(entity, own) ? genericOf(signals, span) : null;
    if (!entity || !generic) return;
    keys.set(own, generic.key);
    if (generic.country !== null) {
      give(entities, own, generic, generic.key, entity.name);
      return;
    }
    const { tokens } = signals;
    const word = (at: number) => (at >= 0 && at < tokens.length ? textOf(tokens, at) : "");
    const owned = /^['’]s?$/.test(word(span.from - 1));
    const before = byEnd.get(owned ? span.from - 1 : span.from);
    const place = placeAt(before);
    if (place) {
      const { from, to } = spans[before as number] as (typeof spans)[number];
      const name = owned
        ? `${entity.name} of ${inText(place.name)}`
        : `${textOf(tokens, from, to)} ${entity.name}`;
      give(entities, own, place, keyIn(place, generic.key), name);
    } else if (word(span.to) === "of") {
      const after = placeAt(byStart.get(word(span.to + 1) === "the" ? span.to + 2 : span.to + 1));
      if (after)
        give(entities, own, after, keyIn(after, generic.key), `${entity.name} of ${inText(after.name)}`);
    }
  });
  if (dominant === null) return;
  const country = draft.knowledge.known(draft.knowledge.countries.get(dominant));
  for (const [index, key] of keys) {
    const entity = entities[index];
    if (country && isOpen(entity, index))
      give(entities, index, country, key, `${entity.name} of ${inText(country.name)}`);
  }
}

/** The key of a region's own body has the region in it: the senates of two states are two. */
const keyIn = ({ subtype, name }: LocalEntity, key: string): string =>
  subtype === "region" ? `${foldName(name)} ${key}` : key;

/** A country's name within a sentence: “the United States”. */
const inText = (name: string): string =>
  /^United |Republic|Islands|Emirates|^(?:Netherlands|Philippines|Maldives|Bahamas|Gambia|Comoros|Seychelles)$/.test(
    name,
  )
    ? `the ${name}`
    : name;

/** Gives a body its country and full name. */
function give(
  entities: LocalEntity[],
  index: number,
  { country }: Pick<LocalEntity, "country">,
  key: string,
  name: string,
): void {
  const entity = entities[index] as LocalEntity;
  entities[index] = {
    ...entity,
    name,
    aliases: [...new Set([...entity.aliases, entity.name])].filter((alias) => alias !== name),
    country,
    jurisdiction: `${country}/${key}`,
  };
}
