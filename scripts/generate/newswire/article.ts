import type { GoldMention, GoldQuote, GoldTrap } from "../../../tests/gold/newswire.ts";
import type { Annotation } from "./annotation.ts";
import { readDates } from "./dates.ts";
import { findMentions, type KnownEntities, readAnonymous, readRoles, readTraps } from "./entities.ts";
import { readEvents, readNonEvents } from "./events.ts";
import { readMeta } from "./meta.ts";
import { readNotQuotes, readQuotes } from "./quotes.ts";
import { withDescriptions, withSpeakers } from "./speakers.ts";

const keysOf = ({ wrong }: GoldTrap): string[] =>
  ["is", "other_than"]
    .flatMap((name) => wrong[name] ?? [])
    .filter((key): key is string => typeof key === "string");

/** All layers of one article with offsets. What is wrong in the annotation is told to `complain`, all at once. */
export function resolveArticle(
  annotation: Annotation,
  world: KnownEntities,
  complain: (message: string) => void,
) {
  const { doc, dct } = annotation;
  const attempt = <Value>(make: () => Value, otherwise: Value): Value => {
    try {
      return make();
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const anonymous = readAnonymous(annotation);
  const known = new Map([...world, ...anonymous]);
  const mentions = attempt(() => findMentions(annotation), new Map<string, GoldMention[]>());
  const spoken = attempt(() => readQuotes(annotation, known, mentions), []);
  for (const [key, entity] of anonymous) known.set(key, withDescriptions(entity, spoken));
  const accepted = new Map([...known.values()].map(({ key, accept }) => [key, accept]));
  const quotes = spoken.map((quote): GoldQuote => {
    const who = quote.speaker_entity;
    return { ...quote, speaker_entity: who && { ...who, accept: accepted.get(who.key) ?? who.accept } };
  });
  const roles = attempt(() => readRoles(annotation), []);
  const traps = attempt(() => readTraps(annotation), []);
  const named = [
    ...mentions.keys(),
    ...roles.flatMap(({ holder, of }) => [holder, of]),
    ...traps.flatMap(keysOf),
  ];
  for (const key of named) if (!known.has(key)) complain(`${doc}: no entity “${key}”`);
  return {
    meta: attempt(() => readMeta(annotation), null),
    quotes: { doc_id: doc, quotes, not_quotes: attempt(() => readNotQuotes(annotation), []) },
    dates: { doc_id: doc, dct, timexes: attempt(() => readDates(annotation), []) },
    entities: [...known]
      .map(([key, entity]) => ({
        ...entity,
        mentions: withSpeakers(mentions.get(key) ?? [], quotes, { doc, key: entity.key }),
      }))
      .filter((entity) => entity.mentions.length > 0),
    roles,
    traps,
    events: attempt(() => readEvents(annotation, known), []),
    nonEvents: attempt(() => readNonEvents(annotation), []),
  };
}
