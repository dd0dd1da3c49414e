import { NormalizedArticle } from "@onrecord/normalize/schema";
import { Span } from "@onrecord/parse/schema";
import * as z from "zod";

export const eventTypes = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;
export const legalSteps = [
  "investigated",
  "requested",
  "issued",
  "arrested",
  "charged",
  "tried",
  "convicted",
  "acquitted",
  "sentenced",
  "appealed",
  "released",
] as const;
export const eventPolarities = ["positive", "negative"] as const;
export const eventModalities = ["actual", "planned", "hypothetical", "possible"] as const;
export const eventTimes = ["past", "ongoing", "future", "historical"] as const;
export const evidentialities = ["asserted", "reported", "alleged", "speculated"] as const;
export const eventDatePrecisions = [
  "day",
  "week",
  "month",
  "quarter",
  "season",
  "year",
  "interval",
  "open",
  "unknown",
] as const;
export const eventDateBases = [
  "explicit",
  "weekday",
  "relative",
  "inherited",
  "document",
  "inferred",
  "none",
] as const;

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);

/** An actor or recipient of an event. */
export const Participant = z.object({
  entity: z.int().nonnegative().nullable().describe("index into `entities`"),
  name: z.string(),
  country: z.string().nullable(),
  sector: z.string().nullable(),
  span: Span.nullable().describe("null when implicit"),
  implicit: z.boolean().describe("understood from the context, not written in the clause"),
});
export type Participant = z.infer<typeof Participant>;

/** One mention of an event: the clause that reports it and its trigger. */
export const EventMention = Span.extend({ trigger: Span });
export type EventMention = z.infer<typeof EventMention>;

/** One report of an event by one article. */
export const CodedEvent = z.object({
  type: z.enum(eventTypes).describe("PLOVER 2.0"),
  modes: z.array(z.string()),
  contexts: z.array(z.string()),
  step: z.enum(legalSteps).nullable(),
  label: z.string().describe("readable, made from trigger and object: “issue arrest warrant”"),
  quad: z.int().min(1).max(4),
  cameo: z.string().describe("CAMEO code, leading zero kept"),
  actors: z.array(Participant),
  recipients: z.array(Participant),
  theme: Span.nullable(),
  date: z.string().nullable().describe("EDTF"),
  dateStart: Day.nullable(),
  dateEnd: Day.nullable(),
  datePrecision: z.enum(eventDatePrecisions),
  dateBasis: z.enum(eventDateBases),
  place: z.int().nonnegative().nullable().describe("index into `entities`"),
  polarity: z.enum(eventPolarities),
  modality: z.enum(eventModalities),
  time: z.enum(eventTimes),
  evidentiality: z.enum(evidentialities),
  attribution: z.array(
    z.object({
      entity: z.int().nonnegative().nullable(),
      name: z.string(),
      role: z.enum(["source", "relay"]),
      cueLemma: z.string().nullable(),
    }),
  ),
  quote: z.int().nonnegative().nullable().describe("index into `quotes` of the quotation it stands in"),
  trigger: Span,
  triggerLemma: z.string(),
  evidence: Span.describe("the clause or sentence that reports it"),
  mentions: z.array(EventMention).min(1).describe("all mentions, the one that is coded first"),
  killed: z.int().nonnegative().nullable(),
  injured: z.int().nonnegative().nullable(),
  rule: z.string(),
});
export type CodedEvent = z.infer<typeof CodedEvent>;

/** An article with its coded events. */
export const CodedArticle = NormalizedArticle.extend({
  events: z.array(CodedEvent).describe("in order of trigger"),
});
export type CodedArticle = z.infer<typeof CodedArticle>;
