import * as z from "zod";
import { defineTable, type RowOf } from "../table/table.ts";
import { type ArticleSource, orNull } from "./article-source.ts";
import { sectors } from "./columns.ts";

const roles = ["actor", "recipient"] as const;

export const eventEntities = defineTable({
  name: "event_entities",
  doc: "Somebody who acts in a reported event, or is acted upon.",
  key: ["event_id", "role", "ordinal"],
  references: [
    { columns: ["event_id"], table: "events", to: ["event_id"] },
    { columns: ["entity_id"], table: "entities", to: ["entity_id"] },
  ],
  spans: [{ start: "char_start", end: "char_end" }],
  row: z.object({
    event_id: z.string().describe("the report of the event"),
    role: z.enum(roles).describe("`actor`: who acts; `recipient`: who is acted upon"),
    ordinal: z.int().describe("place among those of the same role, from 1"),
    entity_id: z.string().nullable().describe("the entity, where it is known"),
    name: z.string().describe("its name"),
    country: z.string().nullable().describe("its country in this event"),
    sector: z.enum(sectors).nullable().describe("its sector in this event"),
    char_start: z.int().nullable().describe("first character of its mention; null when implicit"),
    char_end: z.int().nullable().describe("character after its mention"),
    implicit: z.boolean().describe("understood from the context, not written in the clause"),
  }),
});

/** The rows of the events of one article. */
export const toEventEntityRows = ({
  linked,
  toRange,
  entity,
}: ArticleSource): RowOf<typeof eventEntities>[] =>
  linked.article.events.flatMap((event, index) =>
    roles.flatMap((role) =>
      (role === "actor" ? event.actors : event.recipients).map((participant, at) => {
        const span = participant.span && toRange(participant.span);
        const known = entity(participant.entity);
        return {
          event_id: linked.events[index]!.id,
          role,
          ordinal: at + 1,
          entity_id: known?.id ?? null,
          name: known?.name ?? participant.name,
          country: orNull(participant.country),
          sector: sectors.find((sector) => sector === participant.sector) ?? null,
          char_start: span?.char_start ?? null,
          char_end: span?.char_end ?? null,
          implicit: participant.implicit,
        };
      }),
    ),
  );
