import type { Meaning } from "./meaning.ts";
import type { Tense } from "./tense.ts";

/** How open readings are settled. */
export interface DatePolicy {
  /** A weekday, month or month-day without any cue: the last one, the next one, or the nearest. */
  readonly prefer: "past" | "future" | "nearest";
  /**
   * “next Friday” and “last Friday”: the nearest one after or before publication, or the one of the next or last
   * calendar week. The other reading stands in `alternatives`.
   */
  readonly weekday: "nearest" | "week";
  /** First day of the week: 1 Monday, 7 Sunday. */
  readonly weekStart: 1 | 7;
  /** Order of `03/04/2024`. */
  readonly dayMonthOrder: "month-first" | "day-first";
  /**
   * What belongs to an expression: by TIMEX3 neither a preposition nor the other end of a range; in a phrase both, so
   * that “from May 3 to May 5” and “since 2009” are one each.
   */
  readonly extent: "timex" | "phrase";
  /** News is told from its publication; a narrative from the date last mentioned. Null: by the years it mentions. */
  readonly mode: "news" | "narrative" | null;
}

export const newsPolicy: DatePolicy = {
  prefer: "past",
  weekday: "nearest",
  weekStart: 1,
  dayMonthOrder: "month-first",
  extent: "timex",
  mode: null,
};

/** What a rule may look at beside its own match. */
export interface Context {
  readonly text: string;
  /** Number of the publication day; null if unknown. */
  readonly published: number | null;
  /** The day that “today” and “last week” are told from. */
  readonly reference: number | null;
  readonly policy: DatePolicy;
  readonly narrative: boolean;
  /** The date mentioned last before this run, for “two days earlier”. */
  readonly previous: Meaning | null;
  /** The day mentioned last, for “that day”. */
  readonly lastDay: Meaning | null;
  /** The quarter, month or year that figures are told of, for “a year earlier”. */
  readonly period: Meaning | null;
  /** A year far from the story's, which only a second mention makes its own. */
  readonly jump: number | null;
  /** Where a narrative stands. */
  readonly clock: StoryClock | null;
  readonly tense: (start: number, end: number) => Tense;
}

/** Year and month that a narrative has come to; the month is null where only the year is known. */
export interface StoryClock {
  readonly year: number;
  readonly month: number | null;
}
