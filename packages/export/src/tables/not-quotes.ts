import * as z from "zod";
import { notQuoteKinds } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { type ArticleSource, orNull } from "./article-source.ts";
import { offset, words } from "./columns.ts";

export const notQuotes = defineTable({
  name: "not_quotes",
  doc: "Words in quotation marks that nobody is reported to have said.",
  key: ["not_quote_id"],
  references: [{ columns: ["article_id"], table: "articles", to: ["article_id"] }],
  spans: [{ start: "char_start", end: "char_end", text: "text" }],
  row: z.object({
    not_quote_id: z
      .string()
      .describe("id, made from the article, the words and their place among the same words"),
    article_id: z.string().describe("article in which they stand"),
    kind: z.enum(notQuoteKinds).describe("why they are in quotation marks"),
    char_start: offset("first character, without marks"),
    char_end: offset("character after the last, without marks"),
    text: words("the words"),
  }),
});

/** The rows of one article. */
export const toNotQuoteRows = ({ linked, slice, toRange }: ArticleSource): RowOf<typeof notQuotes>[] =>
  linked.article.notQuotes.map((found, index) => ({
    not_quote_id: linked.notQuotes[index]!,
    article_id: linked.id,
    kind: found.kind,
    ...toRange(found),
    text: orNull(slice(found)),
  }));
