import * as z from "zod";
import { entityMentionKinds, roleStatuses } from "../schema.ts";
import { defineTable, type RowOf } from "../table/table.ts";
import { type ArticleSource, orNull } from "./article-source.ts";
import { offset, words } from "./columns.ts";

export const mentions = defineTable({
  name: "mentions",
  doc: "Where an article speaks of an entity.",
  key: ["mention_id"],
  references: [
    { columns: ["article_id"], table: "articles", to: ["article_id"] },
    { columns: ["entity_id"], table: "entities", to: ["entity_id"] },
    { columns: ["metonym_of"], table: "entities", to: ["entity_id"] },
    { columns: ["role_of_id"], table: "entities", to: ["entity_id"] },
  ],
  spans: [
    { start: "char_start", end: "char_end", text: "text" },
    { start: "role_char_start", end: "role_char_end", text: "role", free: true },
  ],
  row: z.object({
    mention_id: z
      .string()
      .describe("id, made from the article, the words and their place among the same words"),
    article_id: z.string().describe("article in which they stand"),
    entity_id: z.string().describe("entity that is meant"),
    char_start: offset("first character"),
    char_end: offset("character after the last"),
    text: words("the words"),
    kind: z.enum(entityMentionKinds).describe("how the entity is mentioned"),
    metonym_of: z
      .string()
      .nullable()
      .describe("entity that the words literally name: the city for its government"),
    role: words("title or office as written"),
    role_class: z.string().nullable().describe("class of that office"),
    role_of_id: z.string().nullable().describe("entity that the office belongs to"),
    role_status: z.enum(roleStatuses).nullable().describe("whether the office is held"),
    role_source: z.enum(["text", "gazetteer"]).nullable().describe("how the office is known"),
    rule: z.string().describe("rule that found it"),
    role_char_start: z.int().nullable().describe("first character of `role`, where the text has it"),
    role_char_end: z.int().nullable().describe("character after `role`"),
  }),
});

/** The rows of the mentions of one article. */
export const toMentionRows = ({
  linked,
  slice,
  toRange,
  locate,
  entity,
}: ArticleSource): RowOf<typeof mentions>[] =>
  linked.article.mentions.map((mention, index) => {
    const role = locate(mention.role, mention);
    return {
      mention_id: linked.mentions[index]!,
      article_id: linked.id,
      entity_id: linked.entities[mention.entity]!,
      ...toRange(mention),
      text: orNull(slice(mention)),
      kind: mention.kind,
      metonym_of: entity(mention.metonymOf)?.id ?? null,
      role: orNull(mention.role),
      role_class: orNull(mention.roleClass),
      role_of_id: entity(mention.roleOf)?.id ?? null,
      role_status: mention.roleStatus,
      role_source: mention.roleSource,
      rule: mention.rule,
      role_char_start: role?.char_start ?? null,
      role_char_end: role?.char_end ?? null,
    };
  });
