import * as z from "zod";
import type { TokenTable } from "./tokens/table.ts";

/** Half-open range of UTF-16 offsets into `Article.text`. */
export const Span = z.object({
  start: z.int().nonnegative().describe("first UTF-16 unit"),
  end: z.int().nonnegative().describe("unit after the last one"),
});
export type Span = z.infer<typeof Span>;

/** Parts of the frame round the news itself, as agencies and sites print it. */
export const headerKinds = [
  "title",
  "byline",
  "residue",
  "dateline",
  "dateline_place",
  "agency",
  "date",
  "wire_code",
] as const;

/**
 * One part of the frame. A `date` is the words of a publication date wherever they stand: in header residue, in the
 * dateline, in a wire code; its `within` says which.
 */
export const HeaderPart = Span.extend({
  kind: z.enum(headerKinds),
  within: z.enum(headerKinds).nullable().describe("the part that this part stands in; null at top level"),
  rule: z.string().describe("id of the rule that found it"),
});
export type HeaderPart = z.infer<typeof HeaderPart>;

/** A sentence, or a line without a full stop such as a headline. */
export const Sentence = Span.extend({
  paragraph: z.int().nonnegative().describe("index into `paragraphs`"),
});
export type Sentence = z.infer<typeof Sentence>;

export const quoteKinds = ["direct", "mixed", "indirect"] as const;
export const mentionKinds = ["name", "pronoun", "nominal", "continued", "none"] as const;
export const saidMedia = [
  "interview",
  "statement",
  "speech",
  "court",
  "document",
  "social",
  "broadcast",
  "other",
] as const;

/** Whoever passes a statement on: “Deadline reported”, “Axios, citing officials”. */
export const Relay = Span.extend({
  cue: Span.nullable(),
  cueLemma: z.string().nullable(),
});
export type Relay = z.infer<typeof Relay>;

/** One utterance under one attribution, with all its parts. */
export const Quote = Span.extend({
  kind: z.enum(quoteKinds),
  parts: z.array(Span).min(1).describe("the words said, without marks, in order"),
  reported: z.array(Span).min(1).describe("the whole reported clause; equals parts unless mixed"),
  inside: z.int().nonnegative().nullable().describe("index of the quotation this one is nested in"),
  turn: z.int().nonnegative().describe("equal for the quotations of one uninterrupted turn of a speaker"),
  cue: Span.nullable().describe("the reporting words: “said”, “according to”"),
  cueLemma: z.string().nullable(),
  speaker: Span.nullable().describe("the speaker as written, with titles; null when continued or absent"),
  mention: z.enum(mentionKinds),
  jointSpeakers: z.array(Span).describe("further speakers of the same words"),
  addressee: Span.nullable(),
  relays: z.array(Relay).describe("who passes it on, nearest to the reader first"),
  saidWhen: Span.nullable().describe("the words that say when it was said"),
  saidWhere: Span.nullable().describe("the words that say where it was said"),
  saidMedium: z.enum(saidMedia).nullable(),
  rule: z.string(),
}).describe("`start` to `end` is first to last part, the cue included where it lies between");
export type Quote = z.infer<typeof Quote>;

export const notQuoteKinds = ["title", "nickname", "term", "scare", "other"] as const;

/** Words in quotation marks that nobody is reported to have said. */
export const NotQuote = Span.extend({ kind: z.enum(notQuoteKinds), rule: z.string() });
export type NotQuote = z.infer<typeof NotQuote>;

/** One news text and everything found in it, as spans of `text`. */
export const Article = z.object({
  text: z.string(),
  header: z.array(HeaderPart).describe("in order of start, outer before inner"),
  paragraphs: z.array(Span),
  sentences: z.array(Sentence).describe("in order; no sentence crosses a paragraph"),
  tokens: z.custom<TokenTable>((value) => typeof (value as TokenTable)?.length === "number"),
  quotes: z.array(Quote).describe("in order of start"),
  notQuotes: z.array(NotQuote),
});
export type Article = z.infer<typeof Article>;
