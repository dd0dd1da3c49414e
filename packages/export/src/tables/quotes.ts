import type { Entity } from "@onrecord/link";
import * as z from "zod";
import { sha256Hex } from "../fingerprint/sha256.ts";
import { genders, mentionKinds, quoteKinds, saidMedia } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { type ArticleSource, countWords, orNull } from "./article-source.ts";
import { day, offset, ranges, words } from "./columns.ts";

const speakerTypes = ["person", "organization", "place", "group", "anonymous"] as const;
type SpeakerType = (typeof speakerTypes)[number];

export const quotes = defineTable({
  name: "quotes",
  doc: "One utterance under one attribution: somebody's words as one article reports them.",
  key: ["quote_id"],
  references: [
    { columns: ["article_id"], table: "articles", to: ["article_id"] },
    { columns: ["inside_quote_id"], table: "quotes", to: ["quote_id"] },
    { columns: ["statement_id"], table: "statements", to: ["statement_id"] },
    { columns: ["speaker_id"], table: "entities", to: ["entity_id"] },
    { columns: ["speaker_role_of_id"], table: "entities", to: ["entity_id"] },
    { columns: ["addressee_id"], table: "entities", to: ["entity_id"] },
    { columns: ["relays.entity_id"], table: "entities", to: ["entity_id"] },
    { columns: ["said_place_id"], table: "entities", to: ["entity_id"] },
  ],
  spans: [
    { start: "char_start", end: "char_end" },
    { start: "parts.char_start", end: "parts.char_end", text: "text" },
    { start: "reported.char_start", end: "reported.char_end" },
    { start: "speaker_char_start", end: "speaker_char_end", text: "speaker_text" },
    { start: "cue_char_start", end: "cue_char_end", text: "cue" },
    {
      start: "speaker_role_char_start",
      end: "speaker_role_char_end",
      text: "speaker_role",
      free: true,
    },
  ],
  copies: [
    { column: "published_start", by: "article_id", table: "articles", from: "published_start" },
    { column: "publisher", by: "article_id", table: "articles", from: "publisher" },
    { column: "speaker_name", by: "speaker_id", table: "entities", from: "name" },
    { column: "speaker_gender", by: "speaker_id", table: "entities", from: "gender" },
    { column: "speaker_country", by: "speaker_id", table: "entities", from: "country" },
  ],
  row: z.object({
    quote_id: z.string().describe("id of the quotation, made from its article and words"),
    article_id: z.string().describe("article that reports it"),
    published_start: day("first day of the article's publication date"),
    publisher: z.string().nullable().describe("publisher of the article"),
    kind: z
      .enum(quoteKinds)
      .describe("`direct` in quotation marks, `indirect` without, `mixed` partly in marks"),
    text: words("the words said, without marks; parts are joined by one space"),
    word_count: z.int().describe("words said"),
    text_sha256: z.string().describe("sha256 of the words said in UTF-8"),
    parts: ranges("where the words said stand, without marks"),
    char_start: offset("first character of the first part"),
    char_end: offset("character after the last part; a cue between parts is included"),
    reported: ranges("the whole reported clause; equals `parts` unless the quotation is mixed"),
    inside_quote_id: z.string().nullable().describe("quotation in which this one is nested"),
    turn_id: z.string().describe("equal for quotations of one uninterrupted turn of a speaker"),
    statement_id: z.string().describe("statement that it reports"),
    speaker_id: z.string().nullable().describe("entity of the speaker; of the first, if they are several"),
    speaker_name: z.string().nullable().describe("canonical name of the speaker"),
    speaker_type: z.enum(speakerTypes).nullable().describe("what the speaker is"),
    speaker_gender: z
      .enum(genders)
      .nullable()
      .describe("gender of the speaker, where known; never from a first name"),
    speaker_country: z.string().nullable().describe("country of the speaker"),
    speaker_role: words("title or office of the speaker as written"),
    speaker_role_class: z.string().nullable().describe("class of that office"),
    speaker_role_of_id: z.string().nullable().describe("entity that the office belongs to"),
    speaker_text: words("the speaker as written"),
    speaker_char_start: z.int().nullable().describe("first character of `speaker_text`"),
    speaker_char_end: z.int().nullable().describe("character after `speaker_text`"),
    speaker_mention: z.enum(mentionKinds).describe("how the speaker is mentioned"),
    cue: words("the reporting words"),
    cue_lemma: z.string().nullable().describe("base form of the reporting words"),
    cue_char_start: z.int().nullable().describe("first character of `cue`"),
    cue_char_end: z.int().nullable().describe("character after `cue`"),
    addressee_id: z.string().nullable().describe("entity that the words are said to"),
    relays: z
      .array(
        z.object({
          entity_id: z.string().nullable(),
          name: z.string(),
          cue_lemma: z.string().nullable(),
        }),
      )
      .describe("who passes the words on, nearest to the reader first"),
    said: z.string().nullable().describe("when it was said, as EDTF"),
    said_start: day("first day on which it may have been said"),
    said_end: day("last day on which it may have been said, inclusive"),
    said_place_id: z.string().nullable().describe("entity of the place where it was said"),
    said_medium: z.enum(saidMedia).nullable().describe("in what form it was said"),
    rule: z.string().describe("rule that found it"),
    speaker_role_char_start: z
      .int()
      .nullable()
      .describe("first character of `speaker_role`, where the text has it near the quotation"),
    speaker_role_char_end: z.int().nullable().describe("character after `speaker_role`"),
  }),
});

/** The rows of the quotations of one article. */
export function toQuoteRows({
  linked,
  slice,
  toRange,
  locate,
  entity,
}: ArticleSource): RowOf<typeof quotes>[] {
  const { article } = linked;
  return article.quotes.map((quote, index) => {
    const { id, turnId, statementId, words: said } = linked.quotes[index]!;
    const who = article.speakers[index];
    const speaker = entity(who?.speaker);
    const speakerText = quote.speaker && toRange(quote.speaker);
    const cue = quote.cue && toRange(quote.cue);
    const role = locate(who?.role, quote.speaker ?? quote);
    return {
      quote_id: id,
      article_id: linked.id,
      published_start: article.published.startDate,
      publisher: orNull(article.metadata.publisher),
      kind: quote.kind,
      text: orNull(said),
      word_count: countWords(said),
      text_sha256: sha256Hex(said),
      parts: quote.parts.map(toRange),
      ...toRange(quote),
      reported: quote.reported.map(toRange),
      inside_quote_id: quote.inside === null ? null : linked.quotes[quote.inside]!.id,
      turn_id: turnId,
      statement_id: statementId,
      speaker_id: speaker?.id ?? null,
      speaker_name: speaker?.name ?? null,
      speaker_type: speaker && toSpeakerType(speaker),
      speaker_gender: speaker?.gender ?? null,
      speaker_country: speaker?.country ?? null,
      speaker_role: orNull(who?.role),
      speaker_role_class: orNull(who?.roleClass),
      speaker_role_of_id: entity(who?.roleOf)?.id ?? null,
      speaker_text: quote.speaker && slice(quote.speaker),
      speaker_char_start: speakerText?.char_start ?? null,
      speaker_char_end: speakerText?.char_end ?? null,
      speaker_mention: quote.mention,
      cue: quote.cue && slice(quote.cue),
      cue_lemma: orNull(quote.cueLemma),
      cue_char_start: cue?.char_start ?? null,
      cue_char_end: cue?.char_end ?? null,
      addressee_id: entity(who?.addressee)?.id ?? null,
      relays: (who?.relays ?? []).map((relay) => ({
        entity_id: entity(relay.entity)?.id ?? null,
        name: relay.name,
        cue_lemma: relay.cueLemma,
      })),
      said: who?.said ?? null,
      said_start: who?.saidStart ?? null,
      said_end: who?.saidEnd ?? null,
      said_place_id: entity(who?.saidPlace)?.id ?? null,
      said_medium: quote.saidMedium,
      rule: quote.rule,
      speaker_role_char_start: role?.char_start ?? null,
      speaker_role_char_end: role?.char_end ?? null,
    };
  });
}

/** A speaker's type in the column; a work or event that speaks has none. */
export function toSpeakerType(speaker: Pick<Entity, "type" | "anonymous">): SpeakerType | null {
  if (speaker.anonymous) return "anonymous";
  return speakerTypes.find((type) => type === speaker.type) ?? null;
}
