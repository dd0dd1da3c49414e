import * as z from "zod";
import { publishedBases } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { type ArticleSource, countWords, orNull } from "./article-source.ts";
import { day, words } from "./columns.ts";

export const articles = defineTable({
  name: "articles",
  doc: "One news text as it was received.",
  key: ["article_id"],
  references: [
    { columns: ["dateline_place_id"], table: "entities", to: ["entity_id"] },
    { columns: ["duplicate_of"], table: "articles", to: ["article_id"] },
  ],
  spans: [
    { start: "published_evidence_char_start", end: "published_evidence_char_end" },
    { start: "title_char_start", end: "title_char_end", text: "title", free: true },
    { start: "byline_char_start", end: "byline_char_end", text: "byline", free: true },
  ],
  counts: [
    { column: "quote_count", table: "quotes", by: "article_id" },
    { column: "event_count", table: "events", by: "article_id" },
  ],
  row: z.object({
    article_id: z.string().describe("id of the article, made from its source"),
    input_id: z.string().nullable().describe("the id as given with the input"),
    source: z.string().describe("where the text came from: its given id, else its URL, else its path"),
    title: words("headline, as given or as the text prints it"),
    byline: words("who wrote it, as given or as the text prints it"),
    agency: z.string().nullable().describe("news agency"),
    publisher: z.string().nullable().describe("who published it, as given"),
    url: z.string().nullable().describe("address, as given"),
    language: z.string().describe("BCP 47; `und` when unknown"),
    published: z.string().nullable().describe("publication date as EDTF; only where it is resolved"),
    published_start: day("first day of the publication date"),
    published_end: day("last day of the publication date, inclusive"),
    published_at: z.string().nullable().describe("publication instant, RFC 3339; only where it was given"),
    published_basis: z.enum(publishedBases).describe("what the publication date rests on"),
    published_unresolved: z
      .string()
      .nullable()
      .describe("what the text says of its date without a year, as EDTF: `XXXX-11-22`"),
    published_evidence_char_start: z
      .int()
      .nullable()
      .describe("first character of the words that give the date"),
    published_evidence_char_end: z.int().nullable().describe("character after those words"),
    dateline_place: z.string().nullable().describe("place of the dateline"),
    dateline_place_id: z.string().nullable().describe("entity of that place"),
    license: z.string().nullable().describe("licence of the text, as given"),
    duplicate_of: z
      .string()
      .nullable()
      .describe("article_id of the first article of the same text, or nearly the same"),
    word_count: z.int().describe("words in the text"),
    sentence_count: z.int().describe("sentences in the text"),
    quote_count: z.int().describe("rows of `quotes` of this article"),
    event_count: z.int().describe("rows of `events` of this article"),
    text_sha256: z.string().describe("sha256 of the text in UTF-8"),
    text: words("the text itself; offsets are code points into it"),
    title_char_start: z
      .int()
      .nullable()
      .describe("first character of the headline; empty where it was given"),
    title_char_end: z.int().nullable().describe("character after the headline"),
    byline_char_start: z.int().nullable().describe("first character of the byline; empty where it was given"),
    byline_char_end: z.int().nullable().describe("character after the byline"),
  }),
});

/** The row of one article. */
export function toArticleRows({ linked, slice, toRange, entity }: ArticleSource): RowOf<typeof articles>[] {
  const { article, id, duplicateOf, textSha256 } = linked;
  const { metadata, published, datelinePlace } = article;
  const headline = (kind: "title" | "byline") => {
    const part = article.header.find((found) => found.kind === kind);
    const printed = part ? orNull(slice(part)) : null;
    const words = orNull(metadata[kind] ?? printed);
    return { words, range: part && words !== null && words === printed ? toRange(part) : null };
  };
  const [title, byline] = [headline("title"), headline("byline")];
  const evidence = published.evidence && toRange(published.evidence);
  return [
    {
      article_id: id,
      input_id: orNull(metadata.inputId),
      source: metadata.source,
      title: title.words,
      byline: byline.words,
      agency: orNull(article.agency),
      publisher: orNull(metadata.publisher),
      url: orNull(metadata.url),
      language: article.language,
      published: published.edtf,
      published_start: published.startDate,
      published_end: published.endDate,
      published_at: published.at,
      published_basis: published.basis,
      published_unresolved: published.unresolved,
      published_evidence_char_start: evidence?.char_start ?? null,
      published_evidence_char_end: evidence?.char_end ?? null,
      dateline_place: orNull(datelinePlace?.name),
      dateline_place_id: entity(datelinePlace?.entity)?.id ?? null,
      license: orNull(metadata.license),
      duplicate_of: duplicateOf,
      word_count: countWords(article.text),
      sentence_count: article.sentences.length,
      quote_count: article.quotes.length,
      event_count: article.events.length,
      text_sha256: textSha256,
      text: orNull(article.text),
      title_char_start: title.range?.char_start ?? null,
      title_char_end: title.range?.char_end ?? null,
      byline_char_start: byline.range?.char_start ?? null,
      byline_char_end: byline.range?.char_end ?? null,
    },
  ];
}
