import * as z from "zod";
import { defineTable, type RowOf } from "../table/table.ts";
import { offset, sectors } from "../tables/columns.ts";
import { events } from "../tables/events.ts";

/** What a person states as the table has it. */
const column = events.row.shape;

const participants = (description: string) =>
  z
    .array(
      z.object({
        name: z.string().nullable(),
        entity_id: z.string().nullable(),
        country: z.string().nullable(),
        sector: z.enum(sectors).nullable(),
        char_start: z.int().nonnegative().nullable(),
        char_end: z.int().nonnegative().nullable(),
      }),
    )
    .describe(description);

/** `stated-events.csv`, written by people. */
export const statedEvents = defineTable({
  name: "stated-events",
  doc: "An event that a person read in an article, whatever the machine finds at that place.",
  key: ["article", "trigger_char_start", "trigger_char_end"],
  row: z.object({
    article: z.string().describe("id or source of the article"),
    trigger_char_start: offset("first character of the words that name the event"),
    trigger_char_end: offset("character after those words"),
    evidence_char_start: column.evidence_char_start,
    evidence_char_end: column.evidence_char_end,
    mentions: column.mentions.describe("further mentions in the article"),
    type: column.type,
    modes: column.modes,
    contexts: column.contexts,
    step: column.step,
    label: z.string().describe("readable name, of trigger and object: `issue arrest warrant`"),
    quad: z.int().min(1).max(4).describe("1 to 4, as in `events`"),
    cameo: column.cameo,
    actors: participants(
      "those who act; of each what is known: a name, or an id that the article's entities have; where country or sector are left out they are those of the entity",
    ),
    recipients: participants("those acted upon, likewise"),
    date: column.date,
    date_start: column.date_start,
    date_end: column.date_end,
    date_precision: column.date_precision,
    date_basis: column.date_basis,
    place: z.string().nullable().describe("name or id of a place that the article speaks of"),
    polarity: column.polarity,
    modality: column.modality,
    time: column.time,
    evidentiality: column.evidentiality,
    attribution: z
      .array(
        z.object({
          name: z.string().nullable(),
          entity_id: z.string().nullable(),
          role: z.enum(["source", "relay"]),
          cue_lemma: z.string().nullable(),
        }),
      )
      .describe("who says so"),
    trigger_lemma: z.string().describe("base form of the words that name the event"),
    killed: z.int().nonnegative().nullable().describe("people killed"),
    injured: z.int().nonnegative().nullable().describe("people injured"),
    who: z.string().nullable().describe("who says so"),
    why: z.string().nullable().describe("on what ground"),
  }),
});
/** A stated event; `line` is where it stands in its file. */
export type StatedEvent = RowOf<typeof statedEvents> & { readonly line: number };

/** `read.csv`, written by people. */
export const readArticles = defineTable({
  name: "read",
  doc: "An article that a person read whole: what is not stated of it is not published.",
  key: ["article", "table"],
  row: z.object({
    article: z.string().describe("id or source of the article"),
    table: z.enum(["events"]).describe("of which the stated rows are all there are"),
    who: z.string().nullable().describe("who read it"),
    when: z.string().nullable().describe("on which day"),
  }),
});
export type ReadArticle = RowOf<typeof readArticles> & { readonly line: number };
