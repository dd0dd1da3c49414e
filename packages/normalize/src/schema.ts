import { Article, Span } from "@onrecord/parse/schema";
import * as z from "zod";

/** What is known of an article beside its text. All that is unknown is null. */
export const Metadata = z.object({
  source: z
    .string()
    .describe("given id, else url, else path relative to the input root: unique in a dataset"),
  inputId: z.string().nullable().describe("the id as given"),
  url: z.string().nullable(),
  title: z.string().nullable(),
  byline: z.string().nullable(),
  publisher: z.string().nullable(),
  published: z.string().nullable().describe("publication date or instant as given"),
  language: z.string().nullable().describe("BCP 47"),
  license: z.string().nullable(),
});
export type Metadata = z.infer<typeof Metadata>;

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

export const publishedBases = ["metadata", "header", "wire_code", "dateline", "text", "none"] as const;

/** When the article was published, and how that is known. Never a year that nobody wrote. */
export const Published = z.object({
  edtf: z.string().nullable().describe("EDTF; null unless resolved"),
  startDate: Day.nullable(),
  endDate: Day.nullable().describe("inclusive"),
  at: z.string().nullable().describe("RFC 3339 instant, only where given"),
  basis: z.enum(publishedBases),
  unresolved: z.string().nullable().describe("what the text says without a year, as EDTF: `XXXX-11-22`"),
  evidence: Span.nullable(),
});
export type Published = z.infer<typeof Published>;

export const timexTypes = ["DATE", "TIME", "DURATION", "SET"] as const;
export const datePrecisions = [
  "time",
  "part_of_day",
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "season",
  "half",
  "year",
  "decade",
  "century",
  "none",
] as const;
export const dateQualifiers = [
  "exact",
  "approximate",
  "early",
  "mid",
  "late",
  "before",
  "after",
  "uncertain",
] as const;
export const dateStatuses = ["resolved", "ambiguous", "unresolved"] as const;
export const dateAnchors = ["explicit", "published", "dateline", "previous", "speech", "none"] as const;

export const DateReading = z.object({
  timexValue: z.string(),
  startDate: Day.nullable(),
  endDate: Day.nullable().describe("inclusive"),
});
export type DateReading = z.infer<typeof DateReading>;

/** A temporal expression and its meaning. */
export const DateMention = Span.extend({
  timexType: z.enum(timexTypes),
  timexValue: z.string().describe("TIMEX3 value"),
  timexMod: z.string().nullable().describe("TIMEX3 mod"),
  edtf: z.string().nullable(),
  startDate: Day.nullable(),
  endDate: Day.nullable().describe("inclusive; null when open or unresolved"),
  precision: z.enum(datePrecisions),
  qualifier: z.enum(dateQualifiers),
  duration: z.string().nullable().describe("ISO 8601 duration"),
  status: z.enum(dateStatuses),
  anchor: z.enum(dateAnchors),
  alternatives: z.array(DateReading).describe("other readings, the likelier first"),
  evidence: Span.nullable().describe("the words that decided the reading"),
  rule: z.string(),
});
export type DateMention = z.infer<typeof DateMention>;

export const entityTypes = ["person", "organization", "place", "group", "event", "work"] as const;
export const genders = ["female", "male", "other"] as const;
export const genderBases = ["gazetteer", "user", "text"] as const;
export const knowledgeSources = ["gazetteer", "user", "text"] as const;

/** What one article says of one person, organization, place, group, event or work. */
export const LocalEntity = z.object({
  name: z.string().describe("canonical name, or the description of an anonymous one"),
  type: z.enum(entityTypes),
  subtype: z.string().nullable(),
  wikidata: z.string().nullable().describe("Q-id"),
  userId: z.string().nullable().describe("id in the user's knowledge base"),
  country: z.string().nullable().describe("ISO 3166-1 alpha-3, or PLOVER's IGO UNO EUR NGO ISM IMG MNC"),
  sector: z.string().nullable().describe("PLOVER sector"),
  gender: z.enum(genders).nullable(),
  genderBasis: z.enum(genderBases).nullable(),
  description: z.string().nullable(),
  aliases: z.array(z.string()),
  anonymous: z.boolean().describe("unnamed in the article: its id is scoped to the article"),
  jurisdiction: z
    .string()
    .nullable()
    .describe(
      "what tells bearers of a generic name apart: a country code, or country and body, `NOR/foreign ministry`",
    ),
  source: z.enum(knowledgeSources),
});
export type LocalEntity = z.infer<typeof LocalEntity>;

export const entityMentionKinds = ["name", "pronoun", "nominal", "demonym"] as const;
export const roleStatuses = ["current", "former", "asserted", "contradicted"] as const;

/** Where an article speaks of an entity. */
export const Mention = Span.extend({
  entity: z.int().nonnegative().describe("index into `entities`"),
  kind: z.enum(entityMentionKinds),
  metonymOf: z
    .int()
    .nonnegative()
    .nullable()
    .describe("index of the place or seat that the words literally name"),
  role: z.string().nullable().describe("title or office as written"),
  roleClass: z.string().nullable(),
  roleOf: z.int().nonnegative().nullable().describe("index of the entity the role belongs to"),
  roleStatus: z.enum(roleStatuses).nullable(),
  roleSource: z.enum(["text", "gazetteer"]).nullable(),
  rule: z.string(),
});
export type Mention = z.infer<typeof Mention>;

/** Who is behind the quotation of the same index in `quotes`; all indexes are into `entities`. */
export const QuoteSpeaker = z.object({
  speaker: z.int().nonnegative().nullable(),
  role: z.string().nullable().describe("title or office as written"),
  roleClass: z.string().nullable(),
  roleOf: z.int().nonnegative().nullable(),
  jointSpeakers: z.array(z.int().nonnegative()),
  addressee: z.int().nonnegative().nullable(),
  relays: z.array(
    z.object({
      entity: z.int().nonnegative().nullable(),
      name: z.string(),
      cueLemma: z.string().nullable(),
    }),
  ),
  mentioned: z.array(z.int().nonnegative()).describe("entities named inside the words said"),
  said: z.string().nullable().describe("EDTF"),
  saidStart: Day.nullable(),
  saidEnd: Day.nullable(),
  saidPlace: z.int().nonnegative().nullable(),
  rule: z.string().describe("id of the rule that resolved the speaker"),
});
export type QuoteSpeaker = z.infer<typeof QuoteSpeaker>;

/** An article whose spans have been given meaning. */
export const NormalizedArticle = Article.extend({
  metadata: Metadata,
  language: z.string().describe("BCP 47, `und` when unknown"),
  published: Published,
  datelinePlace: z.object({ name: z.string(), entity: z.int().nonnegative().nullable() }).nullable(),
  agency: z.string().nullable(),
  dates: z.array(DateMention).describe("in order of start"),
  entities: z.array(LocalEntity),
  mentions: z.array(Mention).describe("in order of start"),
  speakers: z.array(QuoteSpeaker).describe("parallel to `quotes`"),
});
export type NormalizedArticle = z.infer<typeof NormalizedArticle>;

export { KnowledgeEntity, KnowledgeRole } from "./knowledge/schema.ts";
