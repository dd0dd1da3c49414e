import type { LinkedArticles } from "@onrecord/link";
import * as z from "zod";
import { entityTypes, genderBases, genders, knowledgeSources } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { orNull } from "./article-source.ts";
import { day, sectors } from "./columns.ts";

export const entities = defineTable({
  name: "entities",
  doc: "A person, organization, place, group, event or work that articles name.",
  key: ["entity_id"],
  counts: [
    { column: "mention_count", table: "mentions", by: "entity_id" },
    { column: "quote_count", table: "quotes", by: "speaker_id" },
  ],
  row: z.object({
    entity_id: z
      .string()
      .describe("Wikidata id, else the id in the user's knowledge base, else made from type and name"),
    name: z.string().describe("canonical name, or the description of somebody unnamed"),
    type: z.enum(entityTypes).describe("what it is"),
    subtype: z.string().nullable().describe("what it is, more exactly"),
    wikidata: z.string().nullable().describe("Wikidata id"),
    country: z
      .string()
      .nullable()
      .describe("ISO 3166-1 alpha-3, or IGO, UNO, EUR, NGO, ISM, IMG, MNC of PLOVER"),
    sector: z.enum(sectors).nullable().describe("sector of PLOVER"),
    gender: z.enum(genders).nullable().describe("gender, where known; never from a first name"),
    gender_basis: z.enum(genderBases).nullable().describe("how the gender is known"),
    description: z.string().nullable().describe("who or what it is, in a few words"),
    aliases: z.array(z.string()).describe("other names"),
    anonymous: z.boolean().describe("unnamed: an entity of its article alone"),
    article_count: z.int().describe("articles that speak of it"),
    mention_count: z.int().describe("rows of `mentions`"),
    quote_count: z.int().describe("rows of `quotes` whose speaker it is"),
    first_published: day("first day on which an article spoke of it"),
    last_published: day("last day on which an article spoke of it"),
    source: z.enum(knowledgeSources).describe("where it is known from"),
  }),
});

/** The rows of all entities. */
export const toEntityRows = (linked: Pick<LinkedArticles, "entities">): RowOf<typeof entities>[] =>
  linked.entities.map((entity) => ({
    entity_id: entity.id,
    name: entity.name,
    type: entity.type,
    subtype: orNull(entity.subtype),
    wikidata: entity.wikidata,
    country: orNull(entity.country),
    sector: sectors.find((sector) => sector === entity.sector) ?? null,
    gender: entity.gender,
    gender_basis: entity.genderBasis,
    description: orNull(entity.description),
    aliases: entity.aliases,
    anonymous: entity.anonymous,
    article_count: entity.articleCount,
    mention_count: entity.mentionCount,
    quote_count: entity.quoteCount,
    first_published: entity.firstPublished,
    last_published: entity.lastPublished,
    source: entity.source,
  }));
