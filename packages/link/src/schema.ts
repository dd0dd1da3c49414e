import {
  CodedArticle,
  eventDatePrecisions,
  eventModalities,
  eventPolarities,
  eventTypes,
} from "@onrecord/events/schema";
import { LocalEntity } from "@onrecord/normalize/schema";
import * as z from "zod";

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** Tables whose rows have an id of their own. */
export const idTables = [
  "articles",
  "quotes",
  "not_quotes",
  "statements",
  "events",
  "incidents",
  "entities",
  "mentions",
  "dates",
] as const;
export const idStatuses = ["live", "retired", "redirected", "removed"] as const;

/** One line of `ids.csv`: what became of an id that some release gave out. */
export const IdRecord = z.object({
  id: z.string(),
  table: z.enum(idTables),
  firstRelease: z.string().nullable().describe("null: the release that is being made"),
  lastRelease: z.string().nullable().describe("null: the release that is being made"),
  status: z.enum(idStatuses),
  redirectTo: z.string().nullable(),
});
export type IdRecord = z.infer<typeof IdRecord>;

/** What a person decided about two entities. */
export const Decision = z.object({
  left: z.string(),
  right: z.string(),
  verdict: z.enum(["same", "different"]),
});
export type Decision = z.infer<typeof Decision>;

/** What must not be published any more. */
export const Removal = z.object({
  id: z.string().describe("id of an article, quotation, event or entity, or the source of an article"),
});
export type Removal = z.infer<typeof Removal>;

/** An article and the lasting ids of all that was found in it; the arrays are parallel to those of the article. */
export const LinkedArticle = z.object({
  article: CodedArticle,
  id: z.string(),
  textSha256: z.string(),
  duplicateOf: z.string().nullable().describe("id of the first article of the same text, or nearly the same"),
  entities: z.array(z.string().nullable()).describe("null: removed"),
  quotes: z.array(
    z.object({
      id: z.string(),
      turnId: z.string(),
      statementId: z.string(),
      words: z.string().describe("the parts, joined by one space"),
    }),
  ),
  notQuotes: z.array(z.string()),
  events: z.array(z.object({ id: z.string(), incidentId: z.string() })),
  mentions: z.array(z.string()),
  dates: z.array(z.string()),
});
export type LinkedArticle = z.infer<typeof LinkedArticle>;

/** One entity across all articles. */
export const Entity = LocalEntity.omit({ userId: true, jurisdiction: true }).extend({
  id: z.string(),
  articleCount: z.int(),
  mentionCount: z.int(),
  quoteCount: z.int(),
  firstPublished: Day.nullable(),
  lastPublished: Day.nullable(),
});
export type Entity = z.infer<typeof Entity>;

/** What one speaker said once, with every quotation of it. */
export const Statement = z.object({
  id: z.string(),
  speaker: z.string().nullable().describe("entity id"),
  quotes: z.array(z.string()).min(1).describe("ids of its quotations, the first first"),
  quoteCount: z.int().describe("copies of one text counted once"),
  articleCount: z.int().describe("copies of one text counted once"),
  firstPublished: Day.nullable(),
  saidStart: Day.nullable(),
  saidEnd: Day.nullable(),
  restates: z.string().nullable().describe("id of the earlier statement it repeats on another date"),
  text: z.string().describe("its longest wording"),
});
export type Statement = z.infer<typeof Statement>;

/** The same event across articles and mentions. */
export const Incident = z.object({
  id: z.string(),
  type: z.enum(eventTypes),
  label: z.string(),
  modality: z.enum(eventModalities),
  polarity: z.enum(eventPolarities),
  dateStart: Day.nullable(),
  dateEnd: Day.nullable(),
  datePrecision: z.enum(eventDatePrecisions),
  actors: z.array(z.string()).describe("names"),
  recipients: z.array(z.string()).describe("names"),
  place: z.string().nullable().describe("entity id"),
  events: z.array(z.string()).min(1).describe("ids of its reports, the first first"),
  eventCount: z.int().describe("copies of one text counted once"),
  articleCount: z.int().describe("copies of one text counted once"),
  publishers: z.array(z.string()),
  firstPublished: Day.nullable(),
  follows: z.string().nullable().describe("id of the incident it follows on the legal ladder"),
});
export type Incident = z.infer<typeof Incident>;

/** Everything of a release but its form. */
export const LinkedArticles = z.object({
  articles: z.array(LinkedArticle).describe("in order of id"),
  entities: z.array(Entity).describe("in order of id"),
  statements: z.array(Statement).describe("in order of id"),
  incidents: z.array(Incident).describe("in order of id"),
  ids: z.array(IdRecord).describe("every id of this release and of those before, in order of id"),
});
export type LinkedArticles = z.infer<typeof LinkedArticles>;
