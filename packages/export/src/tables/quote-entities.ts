import * as z from "zod";
import { defineTable, type RowOf } from "../table/table.ts";
import type { ArticleSource } from "./article-source.ts";

const roles = ["speaker", "joint_speaker", "addressee", "relay", "mentioned"] as const;

export const quoteEntities = defineTable({
  name: "quote_entities",
  doc: "An entity that has a part in a quotation.",
  key: ["quote_id", "role", "ordinal"],
  references: [
    { columns: ["quote_id"], table: "quotes", to: ["quote_id"] },
    { columns: ["entity_id"], table: "entities", to: ["entity_id"] },
  ],
  row: z.object({
    quote_id: z.string().describe("the quotation"),
    role: z.enum(roles).describe("what part the entity has"),
    ordinal: z.int().describe("place among those of the same part, from 1"),
    entity_id: z.string().describe("the entity"),
  }),
});

/** The rows of the quotations of one article. */
export const toQuoteEntityRows = ({ linked, entity }: ArticleSource): RowOf<typeof quoteEntities>[] =>
  linked.article.speakers.flatMap((who, index) => {
    const rows = (role: (typeof roles)[number], indexes: readonly (number | null)[]) =>
      indexes
        .flatMap((at) => entity(at)?.id ?? [])
        .map((entity_id, at) => ({ quote_id: linked.quotes[index]!.id, role, ordinal: at + 1, entity_id }));
    return [
      ...rows("speaker", [who.speaker]),
      ...rows("joint_speaker", who.jointSpeakers),
      ...rows("addressee", [who.addressee]),
      ...rows(
        "relay",
        who.relays.map((relay) => relay.entity),
      ),
      ...rows("mentioned", who.mentioned),
    ];
  });
