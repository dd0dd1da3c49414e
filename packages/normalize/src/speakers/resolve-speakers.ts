import type { Article } from "@onrecord/parse";
import type { DateMention, LocalEntity, Mention, QuoteSpeaker } from "../schema.ts";
import type { FoundSpeaker } from "./find-speakers.ts";
import { indexMentions, type MentionIndex, mentionsWithin } from "./mention-index.ts";

type Quote = Article["quotes"][number];

interface Found {
  readonly entities: readonly LocalEntity[];
  readonly mentions: readonly Mention[];
  readonly dates: readonly DateMention[];
  /** Parallel to the quotations. */
  readonly speakers: readonly FoundSpeaker[];
}

interface Range {
  readonly start: number;
  readonly end: number;
}

interface Indexed extends Found {
  readonly index: MentionIndex;
  /** Mentions that carry a role, by entity. */
  readonly told: ReadonlyMap<number, readonly Mention[]>;
}

/** Who is behind each quotation, parallel to `article.quotes`. */
export function resolveSpeakers(article: Article, found: Found): QuoteSpeaker[] {
  const index = indexMentions(found.mentions);
  const told = new Map<number, Mention[]>();
  for (const mention of index) {
    if (mention.role === null) continue;
    const own = told.get(mention.entity) ?? [];
    own.push(mention);
    told.set(mention.entity, own);
  }
  const indexed = { ...found, index, told };
  return article.quotes.map((quote, i) => resolveSpeaker(article, quote, indexed, found.speakers[i]));
}

const inside = (inner: Range, outer: Range) => inner.start >= outer.start && inner.end <= outer.end;

/** The entity named in a span: a person first, else a body or place. */
function namedIn({ entities, index }: Indexed, span: Range | null): number | null {
  if (!span) return null;
  const named = mentionsWithin(index, span.start, span.end).filter(({ kind }) => kind !== "demonym");
  const person = named.find(({ entity }) => entities[entity]?.type === "person");
  return (person ?? named[0])?.entity ?? null;
}

function resolveSpeaker(
  article: Article,
  quote: Quote,
  found: Indexed,
  speaker?: FoundSpeaker,
): QuoteSpeaker {
  const entity = speaker?.entity ?? null;
  const said = quote.saidWhen ? found.dates.find((date) => inside(date, quote.saidWhen as Range)) : undefined;
  const role = entity === null ? undefined : roleOf(found, entity, quote.speaker);
  const joint = quote.jointSpeakers.flatMap((span) => namedIn(found, span) ?? []);
  const words = quote.parts.flatMap(({ start, end }) =>
    mentionsWithin(found.index, start, end).filter(({ kind }) => kind === "name"),
  );
  return {
    speaker: entity,
    role: role?.role ?? null,
    roleClass: role?.roleClass ?? null,
    roleOf: role?.roleOf ?? null,
    jointSpeakers: [...new Set(joint)].filter((other) => other !== entity),
    addressee: namedIn(found, quote.addressee),
    relays: quote.relays.map((relay) => {
      const relayed = namedIn(found, relay);
      const name = relayed === null ? undefined : found.entities[relayed]?.name;
      return {
        entity: relayed,
        name: name ?? article.text.slice(relay.start, relay.end).replace(/\s+/g, " "),
        cueLemma: relay.cueLemma,
      };
    }),
    mentioned: [...new Set(words.map((mention) => mention.entity))],
    said: said?.edtf ?? null,
    saidStart: said?.startDate ?? null,
    saidEnd: said?.endDate ?? null,
    saidPlace: namedIn(found, quote.saidWhere),
    rule: speaker?.rule ?? "speaker/none",
  };
}

/** The role told beside the speaker's name, else the nearest one told before. */
function roleOf(found: Indexed, entity: number, span: Range | null): Mention | undefined {
  const told = found.told.get(entity) ?? [];
  const at = span?.start ?? Number.POSITIVE_INFINITY;
  return (
    told.find((mention) => span && inside(mention, span)) ??
    told.findLast(({ start }) => start <= at) ??
    told[0]
  );
}
