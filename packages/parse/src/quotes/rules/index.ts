import type { QuoteRule } from "../rule.ts";
import { accordingTo } from "./according-to.ts";
import { colon } from "./colon.ts";
import { saidAfter } from "./said-after.ts";
import { saidBefore } from "./said-before.ts";

/** Tried in this order; the first that finds who spoke wins. */
export const quoteRules: readonly QuoteRule[] = [colon, saidAfter, accordingTo, saidBefore];
