import type { DateRule } from "../rule.ts";
import { ago } from "./ago.ts";
import { anaphoricUnit } from "./anaphoric-unit.ts";
import { centuryName } from "./century.ts";
import { decadeName } from "./decade.ts";
import { deicticDay } from "./deictic-day.ts";
import { durationAmount } from "./duration.ts";
import { relativeSpan } from "./duration-of.ts";
import { durationSum } from "./duration-sum.ts";
import { durationVague } from "./duration-vague.ts";
import { earlierLater } from "./earlier-later.ts";
import { earlierThis } from "./earlier-this.ts";
import { earlyYear } from "./early-year.ts";
import { fromNow } from "./from-now.ts";
import { halfYear } from "./half-year.ts";
import { holiday } from "./holiday.ts";
import { impossible } from "./impossible.ts";
import { lastMonthName } from "./last-month-name.ts";
import { latestPeriod } from "./latest-period.ts";
import { modified } from "./modified.ts";
import { monthAlone } from "./month.ts";
import { monthDay } from "./month-day.ts";
import { monthDayOfYear } from "./month-day-of-year.ts";
import { monthDayYear } from "./month-day-year.ts";
import { monthYear } from "./month-year.ts";
import { noon } from "./noon.ts";
import { numberHalf } from "./number-half.ts";
import { numberOrdinal } from "./number-ordinal.ts";
import { numberVague } from "./number-vague.ts";
import { numberWords } from "./number-words.ts";
import { numericDate } from "./numeric-date.ts";
import { partOfDay } from "./part-of-day.ts";
import { partOfPeriod } from "./part-of-period.ts";
import { quarterOfYear } from "./quarter.ts";
import { quarterName } from "./quarter-name.ts";
import { rangeEnd } from "./range-end.ts";
import { referenceWord } from "./reference.ts";
import { relativeUnit } from "./relative-unit.ts";
import { relativeYear } from "./relative-year.ts";
import { seasonName } from "./season.ts";
import { seasonAlone } from "./season-alone.ts";
import { setName } from "./set.ts";
import { sharedYear } from "./shared-year.ts";
import { theUnit } from "./the-unit.ts";
import { clockTime } from "./time.ts";
import { weekOfMonth } from "./week-of-month.ts";
import { weekdayAlone } from "./weekday.ts";
import { weekdayDay } from "./weekday-day.ts";
import { weekdayOfWeek } from "./weekday-of-week.ts";
import { weekendAlone } from "./weekend.ts";
import { yearAlone } from "./year.ts";
import { yearBc } from "./year-bc.ts";
import { yearEarlier } from "./year-earlier.ts";
import { yearEnd } from "./year-end.ts";

/** In this order; what one rule has read is a single token for the rules after it. */
export const dateRules: readonly DateRule[] = [
  numberOrdinal,
  numberWords,
  numberHalf,
  numberVague,
  numericDate,
  monthDayYear,
  yearBc,
  yearAlone,
  earlyYear,
  rangeEnd,
  yearEarlier,
  yearEnd,
  relativeYear,
  anaphoricUnit,
  decadeName,
  centuryName,
  quarterOfYear,
  quarterName,
  latestPeriod,
  halfYear,
  monthDayOfYear,
  monthYear,
  sharedYear,
  lastMonthName,
  setName,
  monthDay,
  impossible,
  monthAlone,
  seasonName,
  seasonAlone,
  holiday,
  relativeUnit,
  weekOfMonth,
  partOfPeriod,
  weekdayOfWeek,
  weekdayDay,
  weekendAlone,
  weekdayAlone,
  deicticDay,
  ago,
  fromNow,
  earlierLater,
  theUnit,
  modified,
  earlierThis,
  clockTime,
  partOfDay,
  noon,
  referenceWord,
  relativeSpan,
  durationAmount,
  durationSum,
  durationVague,
];
