import * as z from "zod";

/** A column that repeats words of a text: null wherever the words may not be published. */
export const words = (description: string) => z.string().nullable().meta({ description, text: true });

/** A day, `YYYY-MM-DD`. */
export const day = (description: string) => z.iso.date().nullable().describe(description);

/** A code point offset into `articles.text`. */
export const offset = (description: string) => z.int().nonnegative().describe(description);

/** A list of half-open ranges of code points. */
export const ranges = (description: string) =>
  z
    .array(z.object({ char_start: z.int().nonnegative(), char_end: z.int().nonnegative() }))
    .describe(description);

export const sectors = [
  "COP",
  "GOV",
  "JUD",
  "LEG",
  "MIL",
  "PRM",
  "PTY",
  "REB",
  "SPY",
  "UAF",
  "UNK",
  "AGR",
  "BUS",
  "CRM",
  "CVL",
  "EDU",
  "ELI",
  "JRN",
  "LAB",
  "MED",
  "REF",
  "OPP",
  "PRE",
  "REL",
  "SOC",
] as const;
