import * as z from "zod";

/** What its makers say of a dataset. The same file serves every release; all that is derived from data is not in it. */
export const DatasetInfo = z.strictObject({
  name: z
    .string()
    .regex(/^[a-z0-9][a-z0-9._-]*$/)
    .describe("lower case letters, digits, `.`, `_`, `-`"),
  title: z.string().default("").describe("a line for people"),
  version: z
    .string()
    .regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/)
    .default("0.1.0")
    .describe("semantic version"),
  description: z.string().default("").describe("what it is, in Markdown"),
  license: z
    .strictObject({ name: z.string(), title: z.string().optional(), path: z.string().optional() })
    .nullable()
    .default(null)
    .describe("licence of the data: its SPDX or Open Definition name, title, address"),
  contributors: z
    .array(z.strictObject({ title: z.string(), email: z.string().optional(), path: z.string().optional() }))
    .default([]),
  sources: z
    .array(z.strictObject({ title: z.string(), path: z.string().optional() }))
    .default([])
    .describe("where the texts come from"),
  contact: z.string().default("").describe("address for corrections and takedown"),
  homepage: z.string().default(""),
  released: z.iso.date().nullable().default(null).describe("day of the release, as its makers give it"),
  keywords: z.array(z.string()).default([]),
  profile: z.enum(["full", "facts"]).default("full").describe("`facts`: without the words of the texts"),
  precision: z
    .array(z.strictObject({ measure: z.string(), value: z.string(), basis: z.string() }))
    .default([])
    .describe("what was measured of the method, for the card"),
  limits: z
    .array(z.string())
    .default([])
    .describe("what a reader must know, one sentence each, for the card"),
});
export type DatasetInfo = z.infer<typeof DatasetInfo>;
