import type { FrameRule } from "../frame.ts";
import { accordingTo } from "./according-to.ts";
import { adjective } from "./adjective.ts";
import { anyVerb } from "./any-verb.ts";
import { colon } from "./colon.ts";
import { infinitive } from "./infinitive.ts";
import { noun } from "./noun.ts";
import { participle } from "./participle.ts";
import { passive } from "./passive.ts";
import { said } from "./said.ts";
import { saidInverted } from "./said-inverted.ts";
import { signature } from "./signature.ts";
import { wordsOf } from "./words-of.ts";

/** All ways to say who spoke. Of those that look at one word, the first that finds a frame wins it. */
export const quoteRules: readonly FrameRule[] = [
  accordingTo,
  colon,
  saidInverted,
  said,
  participle,
  infinitive,
  passive,
  wordsOf,
  noun,
  adjective,
  signature,
  anyVerb,
];
