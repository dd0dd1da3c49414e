import * as z from "zod";
import {
  eventDateBases,
  eventDatePrecisions,
  eventModalities,
  eventPolarities,
  eventTimes,
  eventTypes,
  evidentialities,
  legalSteps,
} from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { type ArticleSource, orNull } from "./article-source.ts";
import { day, offset, words } from "./columns.ts";

export const events = defineTable({
  name: "events",
  doc: "One report of an event by one article: who did what to whom, when and where.",
  key: ["event_id"],
  references: [
    { columns: ["incident_id"], table: "incidents", to: ["incident_id"] },
    { columns: ["article_id"], table: "articles", to: ["article_id"] },
    { columns: ["place_id"], table: "entities", to: ["entity_id"] },
    { columns: ["attribution.entity_id"], table: "entities", to: ["entity_id"] },
    { columns: ["quote_id"], table: "quotes", to: ["quote_id"] },
  ],
  spans: [
    { start: "trigger_char_start", end: "trigger_char_end", text: "trigger" },
    { start: "evidence_char_start", end: "evidence_char_end" },
    { start: "mentions.char_start", end: "mentions.char_end" },
    { start: "mentions.trigger_char_start", end: "mentions.trigger_char_end" },
    { start: "theme_char_start", end: "theme_char_end", text: "theme", free: true },
  ],
  copies: [
    { column: "published_start", by: "article_id", table: "articles", from: "published_start" },
    { column: "publisher", by: "article_id", table: "articles", from: "publisher" },
    { column: "place", by: "place_id", table: "entities", from: "name" },
    { column: "place_country", by: "place_id", table: "entities", from: "country" },
  ],
  row: z.object({
    event_id: z.string().describe("id of the report, made from its article and trigger"),
    incident_id: z.string().describe("incident that it reports"),
    article_id: z.string().describe("article that reports it"),
    published_start: day("first day of the article's publication date"),
    publisher: z.string().nullable().describe("publisher of the article"),
    type: z.enum(eventTypes).describe("event type of PLOVER 2.0"),
    modes: z.array(z.string()).describe("PLOVER modes"),
    contexts: z.array(z.string()).describe("PLOVER contexts"),
    step: z.enum(legalSteps).nullable().describe("step on the legal ladder"),
    label: z.string().describe("readable name, made from trigger and object: `issue arrest warrant`"),
    quad: z
      .int()
      .describe("1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict"),
    cameo: z.string().describe("CAMEO code, leading zero kept"),
    actors: z.array(z.string()).describe("names of those who act; `event_entities` has their rows"),
    recipients: z.array(z.string()).describe("names of those acted upon; `event_entities` has their rows"),
    theme: words("what it is about"),
    date: z.string().nullable().describe("when it happened, as EDTF"),
    date_start: day("first day on which it may have happened"),
    date_end: day("last day on which it may have happened, inclusive"),
    date_precision: z.enum(eventDatePrecisions).describe("how exact the date is"),
    date_basis: z.enum(eventDateBases).describe("what the date rests on"),
    place: z.string().nullable().describe("name of the place"),
    place_id: z.string().nullable().describe("entity of the place"),
    place_country: z.string().nullable().describe("country of the place"),
    polarity: z.enum(eventPolarities).describe("`negative`: it is said not to have happened"),
    modality: z.enum(eventModalities).describe("whether it happened, or is planned, imagined or possible"),
    time: z.enum(eventTimes).describe("when, seen from the day of publication"),
    evidentiality: z.enum(evidentialities).describe("how far the article vouches for it"),
    attribution: z
      .array(
        z.object({
          entity_id: z.string().nullable(),
          name: z.string(),
          role: z.enum(["source", "relay"]),
          cue_lemma: z.string().nullable(),
        }),
      )
      .describe("who says so"),
    quote_id: z.string().nullable().describe("quotation in which it is reported"),
    trigger: words("the words that name the event"),
    trigger_lemma: z.string().describe("their base form"),
    trigger_char_start: offset("first character of `trigger`"),
    trigger_char_end: offset("character after `trigger`"),
    evidence_char_start: offset("first character of the clause or sentence that reports it"),
    evidence_char_end: offset("character after that clause or sentence"),
    mentions: z
      .array(
        z.object({
          char_start: z.int().nonnegative(),
          char_end: z.int().nonnegative(),
          trigger_char_start: z.int().nonnegative(),
          trigger_char_end: z.int().nonnegative(),
        }),
      )
      .describe("all mentions in the article, the one that is coded first"),
    killed: z.int().nullable().describe("people killed"),
    injured: z.int().nullable().describe("people injured"),
    rule: z.string().describe("rule that found it"),
    theme_char_start: z.int().nullable().describe("first character of `theme`"),
    theme_char_end: z.int().nullable().describe("character after `theme`"),
  }),
});

/** The rows of the events of one article. */
export function toEventRows({ linked, slice, toRange, entity }: ArticleSource): RowOf<typeof events>[] {
  const { article } = linked;
  return article.events.map((event, index) => {
    const { id, incidentId } = linked.events[index]!;
    const place = entity(event.place);
    const trigger = toRange(event.trigger);
    const evidence = toRange(event.evidence);
    const theme = event.theme && toRange(event.theme);
    return {
      event_id: id,
      incident_id: incidentId,
      article_id: linked.id,
      published_start: article.published.startDate,
      publisher: orNull(article.metadata.publisher),
      type: event.type,
      modes: event.modes,
      contexts: event.contexts,
      step: event.step,
      label: event.label,
      quad: event.quad,
      cameo: event.cameo,
      actors: event.actors.map((actor) => entity(actor.entity)?.name ?? actor.name),
      recipients: event.recipients.map((recipient) => entity(recipient.entity)?.name ?? recipient.name),
      theme: event.theme && orNull(slice(event.theme)),
      date: event.date,
      date_start: event.dateStart,
      date_end: event.dateEnd,
      date_precision: event.datePrecision,
      date_basis: event.dateBasis,
      place: place?.name ?? null,
      place_id: place?.id ?? null,
      place_country: place?.country ?? null,
      polarity: event.polarity,
      modality: event.modality,
      time: event.time,
      evidentiality: event.evidentiality,
      attribution: event.attribution.map((source) => ({
        entity_id: entity(source.entity)?.id ?? null,
        name: source.name,
        role: source.role,
        cue_lemma: source.cueLemma,
      })),
      quote_id: event.quote === null ? null : linked.quotes[event.quote]!.id,
      trigger: slice(event.trigger),
      trigger_lemma: event.triggerLemma,
      trigger_char_start: trigger.char_start,
      trigger_char_end: trigger.char_end,
      evidence_char_start: evidence.char_start,
      evidence_char_end: evidence.char_end,
      mentions: event.mentions.map((mention) => {
        const own = toRange(mention.trigger);
        return { ...toRange(mention), trigger_char_start: own.char_start, trigger_char_end: own.char_end };
      }),
      killed: event.killed,
      injured: event.injured,
      rule: event.rule,
      theme_char_start: theme?.char_start ?? null,
      theme_char_end: theme?.char_end ?? null,
    };
  });
}
