import * as z from "zod";
import { dateAnchors, datePrecisions, dateQualifiers, dateStatuses, timexTypes } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { type ArticleSource, orNull } from "./article-source.ts";
import { day, offset, words } from "./columns.ts";

export const dates = defineTable({
  name: "dates",
  doc: "A temporal expression and what it means.",
  key: ["date_id"],
  references: [{ columns: ["article_id"], table: "articles", to: ["article_id"] }],
  spans: [
    { start: "char_start", end: "char_end", text: "text" },
    { start: "evidence_char_start", end: "evidence_char_end" },
  ],
  row: z.object({
    date_id: z.string().describe("id, made from the article, the words and their place among the same words"),
    article_id: z.string().describe("article in which they stand"),
    char_start: offset("first character"),
    char_end: offset("character after the last"),
    text: words("the words"),
    timex_type: z.enum(timexTypes).describe("type of TIMEX3"),
    timex_value: z.string().describe("value of TIMEX3"),
    timex_mod: z.string().nullable().describe("modifier of TIMEX3"),
    edtf: z.string().nullable().describe("the same as EDTF"),
    start_date: day("first day"),
    end_date: day("last day, inclusive; null when open or unresolved"),
    precision: z.enum(datePrecisions).describe("how exact the words are"),
    qualifier: z.enum(dateQualifiers).describe("how the words hedge"),
    duration: z.string().nullable().describe("ISO 8601 duration"),
    status: z
      .enum(dateStatuses)
      .describe("whether the words have one meaning, several, or none that is known"),
    anchor: z.enum(dateAnchors).describe("what the meaning is counted from"),
    alternatives: z
      .array(
        z.object({
          timex_value: z.string(),
          start_date: z.iso.date().nullable(),
          end_date: z.iso.date().nullable(),
        }),
      )
      .describe("other readings, the likelier first"),
    evidence_char_start: z.int().nullable().describe("first character of the words that decided the reading"),
    evidence_char_end: z.int().nullable().describe("character after those words"),
    rule: z.string().describe("rule that found it"),
  }),
});

/** The rows of the dates of one article. */
export const toDateRows = ({ linked, slice, toRange }: ArticleSource): RowOf<typeof dates>[] =>
  linked.article.dates.map((date, index) => {
    const evidence = date.evidence && toRange(date.evidence);
    return {
      date_id: linked.dates[index]!,
      article_id: linked.id,
      ...toRange(date),
      text: orNull(slice(date)),
      timex_type: date.timexType,
      timex_value: date.timexValue,
      timex_mod: orNull(date.timexMod),
      edtf: orNull(date.edtf),
      start_date: date.startDate,
      end_date: date.endDate,
      precision: date.precision,
      qualifier: date.qualifier,
      duration: orNull(date.duration),
      status: date.status,
      anchor: date.anchor,
      alternatives: date.alternatives.map((reading) => ({
        timex_value: reading.timexValue,
        start_date: reading.startDate,
        end_date: reading.endDate,
      })),
      evidence_char_start: evidence?.char_start ?? null,
      evidence_char_end: evidence?.char_end ?? null,
      rule: date.rule,
    };
  });
