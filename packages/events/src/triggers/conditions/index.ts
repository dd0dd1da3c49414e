import { force } from "./force.ts";
import { law } from "./law.ts";
import { protest } from "./protest.ts";
import type { Condition } from "./shared.ts";
import { stance } from "./stance.ts";
import { talk } from "./talk.ts";

/** By the name that stands in the column `condition` of `lexicon/triggers.csv`: what settles a word of several meanings. */
export const conditions: Readonly<Record<string, Condition>> = {
  ...force,
  ...law,
  ...protest,
  ...stance,
  ...talk,
};
