import type { DateRule } from "../rule.ts";
import { anaphoricUnit } from "../rules/anaphoric-unit.ts";
import { fromNow } from "../rules/from-now.ts";
import { dateRules } from "../rules/index.ts";
import { clockTime } from "../rules/time.ts";
import { weekdayAlone } from "../rules/weekday.ts";
import { approximate } from "./approximate.ts";
import { bound } from "./bound.ts";
import { endOfUnit } from "./end-of-unit.ts";
import { inAmount } from "./in-amount.ts";
import { nextNamed } from "./next-named.ts";
import { numberedUnit } from "./numbered-unit.ts";
import { range } from "./range.ts";
import { setWord } from "./set-word.ts";
import { spanFrom } from "./span-from.ts";
import { thisUnit } from "./this-unit.ts";
import { timeAndPart } from "./time-and-part.ts";
import { timeBound } from "./time-bound.ts";
import { timeRange } from "./time-range.ts";
import { timedSet } from "./timed-set.ts";
import { weekdayNumber } from "./weekday-number.ts";

/** Rules that stand in front of one of the rules for TIMEX3, or behind all of them. */
const inFrontOf: ReadonlyMap<DateRule, readonly DateRule[]> = new Map([
  [anaphoricUnit, [numberedUnit]],
  [weekdayAlone, [weekdayNumber, nextNamed]],
  [fromNow, [spanFrom, inAmount]],
  [clockTime, [range, timeRange]],
]);

/** The rules for whole phrases: prepositions belong to the expression, and a range is one expression. */
export const phraseRules: readonly DateRule[] = [
  ...dateRules.flatMap((rule) => [...(inFrontOf.get(rule) ?? []), rule]),
  timedSet,
  timeAndPart,
  approximate,
  timeBound,
  endOfUnit,
  bound,
  thisUnit,
  setWord,
];
