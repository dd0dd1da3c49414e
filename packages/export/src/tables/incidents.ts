import type { LinkedArticles } from "@onrecord/link";
import * as z from "zod";
import { eventDatePrecisions, eventModalities, eventPolarities, eventTypes } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { day } from "./columns.ts";

export const incidents = defineTable({
  name: "incidents",
  doc: "The same event across articles and mentions.",
  key: ["incident_id"],
  references: [
    { columns: ["place_id"], table: "entities", to: ["entity_id"] },
    { columns: ["follows"], table: "incidents", to: ["incident_id"] },
  ],
  row: z.object({
    incident_id: z.string().describe("id of the incident, made from the report that was first"),
    type: z.enum(eventTypes).describe("event type of PLOVER 2.0"),
    label: z.string().describe("readable name"),
    modality: z.enum(eventModalities).describe("whether it happened, or is planned, imagined or possible"),
    polarity: z.enum(eventPolarities).describe("`negative`: it is said not to have happened"),
    date_start: day("first day on which it may have happened"),
    date_end: day("last day on which it may have happened, inclusive"),
    date_precision: z.enum(eventDatePrecisions).describe("how exact the date is"),
    actors: z.array(z.string()).describe("names of those who act"),
    recipients: z.array(z.string()).describe("names of those acted upon"),
    place_id: z.string().nullable().describe("entity of the place"),
    event_count: z.int().describe("reports of it; copies of one text count once"),
    article_count: z.int().describe("articles that report it; copies of one text count once"),
    publishers: z.array(z.string()).describe("publishers that report it"),
    first_published: day("first day on which an article reported it"),
    follows: z.string().nullable().describe("incident that it follows: application, warrant, arrest"),
  }),
});

/** The rows of all incidents. */
export const toIncidentRows = (linked: Pick<LinkedArticles, "incidents">): RowOf<typeof incidents>[] =>
  linked.incidents.map((incident) => ({
    incident_id: incident.id,
    type: incident.type,
    label: incident.label,
    modality: incident.modality,
    polarity: incident.polarity,
    date_start: incident.dateStart,
    date_end: incident.dateEnd,
    date_precision: incident.datePrecision,
    actors: incident.actors,
    recipients: incident.recipients,
    place_id: incident.place,
    event_count: incident.eventCount,
    article_count: incident.articleCount,
    publishers: incident.publishers,
    first_published: incident.firstPublished,
    follows: incident.follows,
  }));
