import type { LinkedArticles } from "@onrecord/link";
import * as z from "zod";
import { defineTable, type RowOf } from "../table/table.ts";
import { orNull } from "./article-source.ts";
import { day, words } from "./columns.ts";

export const statements = defineTable({
  name: "statements",
  doc: "What one speaker said once, however many quotations report it.",
  key: ["statement_id"],
  references: [
    { columns: ["speaker_id"], table: "entities", to: ["entity_id"] },
    { columns: ["first_quote_id"], table: "quotes", to: ["quote_id"] },
    { columns: ["restates"], table: "statements", to: ["statement_id"] },
  ],
  row: z.object({
    statement_id: z.string().describe("id of the statement, made from the quotation that first reported it"),
    speaker_id: z.string().nullable().describe("entity of the speaker"),
    quote_count: z.int().describe("quotations that report it; copies of one text count once"),
    article_count: z.int().describe("articles that report it; copies of one text count once"),
    first_quote_id: z.string().describe("the quotation that was published first"),
    first_published: day("first day on which an article reported it"),
    said_start: day("first day on which it may have been said"),
    said_end: day("last day on which it may have been said, inclusive"),
    restates: z.string().nullable().describe("earlier statement that it repeats on another date"),
    text: words("its longest wording"),
  }),
});

/** The rows of all statements. */
export const toStatementRows = (linked: Pick<LinkedArticles, "statements">): RowOf<typeof statements>[] =>
  linked.statements.map((statement) => ({
    statement_id: statement.id,
    speaker_id: statement.speaker,
    quote_count: statement.quoteCount,
    article_count: statement.articleCount,
    first_quote_id: statement.quotes[0]!,
    first_published: statement.firstPublished,
    said_start: statement.saidStart,
    said_end: statement.saidEnd,
    restates: statement.restates,
    text: orNull(statement.text),
  }));
