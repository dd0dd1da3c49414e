import * as z from "zod";

const types = ["person", "organization", "place", "group", "event", "work"] as const;
const day = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, "a day is expected: 2024, 2024-05 or 2024-05-07");

/** One thing of a user's knowledge base. */
export const KnowledgeEntity = z.strictObject({
  id: z.string().min(1).describe("the user's own id, or a Wikidata id"),
  type: z.enum(types),
  name: z.string().min(1).max(500),
  aliases: z.array(z.string().min(1).max(500)),
  wikidata: z
    .string()
    .regex(/^Q[1-9]\d*$/, "a Wikidata id such as Q42 is expected")
    .nullable(),
  country: z.string().nullable().describe("ISO 3166-1 alpha-3"),
  sector: z.string().nullable().describe("PLOVER sector"),
  subtype: z.string().nullable(),
  gender: z.enum(["female", "male", "other"]).nullable(),
  description: z.string().nullable(),
  redirect: z.string().nullable().describe("id of the row that this one is the same as"),
});
export type KnowledgeEntity = z.infer<typeof KnowledgeEntity>;

/** A spell in an office; `holder` and `of` are ids of the base, or `of` a country code or a name of the gazetteer. */
export const KnowledgeRole = z
  .strictObject({
    holder: z.string().min(1),
    title: z.string().min(1),
    of: z.string(),
    start: day.nullable(),
    end: day.nullable(),
  })
  .refine(
    ({ start, end }) => !start || !end || start.slice(0, end.length) <= end,
    "the end is before the start",
  );
export type KnowledgeRole = z.infer<typeof KnowledgeRole>;
