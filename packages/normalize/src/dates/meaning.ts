import type { DateMention, DateReading, Published } from "../schema.ts";
import {
  daysInMonth,
  formatDay,
  formatMonth,
  formatRowDay,
  formatYear,
  mondayOf,
  toCivil,
  toDay,
  toIsoWeek,
} from "./calendar.ts";
import type { ReadClass } from "./classes.ts";

export type Precision = DateMention["precision"];
export type Qualifier = DateMention["qualifier"];
export type Anchor = DateMention["anchor"];
export type Evidence = Published["evidence"];

/** What an expression means, in day numbers. `first` and `last` are inclusive; null is open or unresolved. */
export interface Meaning {
  /** What kind of token it makes on the tape. */
  readonly as: ReadClass;
  readonly type: DateMention["timexType"];
  readonly value: string;
  readonly mod: string | null;
  readonly first: number | null;
  readonly last: number | null;
  readonly precision: Precision;
  readonly qualifier: Qualifier;
  readonly duration: string | null;
  readonly status: DateMention["status"];
  readonly anchor: Anchor;
  readonly alternatives: readonly DateReading[];
  readonly evidence: Evidence;
  /** EDTF where the days alone do not give it: unresolved dates, seasons. */
  readonly edtf?: string;
  /** Count of a number, duration or vague amount; number of a season. */
  readonly count?: number;
}

const none: readonly DateReading[] = [];

const blank = {
  mod: null,
  first: null,
  last: null,
  precision: "none",
  qualifier: "exact",
  duration: null,
  status: "resolved",
  anchor: "explicit",
  alternatives: none,
  evidence: null,
} as const;

/** A stretch of the calendar. Written out, for most meanings are made here and a spread costs ten times as much. */
const stretch = (
  as: ReadClass,
  precision: Precision,
  value: string,
  first: number,
  last: number,
  anchor: Anchor,
): Meaning => ({
  as,
  type: "DATE",
  value,
  mod: null,
  first,
  last,
  precision,
  qualifier: "exact",
  duration: null,
  status: "resolved",
  anchor,
  alternatives: none,
  evidence: null,
});

/** Years before 1 as TIMEX3 writes them: `BC0044`. */
export const timexYear = (year: number): string =>
  year > 0 ? formatYear(year) : `BC${String(1 - year).padStart(4, "0")}`;

const timexOf = (year: number, rest: string): string =>
  (year > 0 ? formatYear(year) : timexYear(year)) + rest;

export const day = (number: number, anchor: Anchor): Meaning => {
  const { year } = toCivil(number);
  const value = formatDay(number);
  return stretch("DAY", "day", year > 0 ? value : timexYear(year) + value.slice(-6), number, number, anchor);
};

export const month = (year: number, number: number, anchor: Anchor): Meaning =>
  stretch(
    "MONTH",
    "month",
    timexOf(year, formatMonth(1, number).slice(4)),
    toDay(year, number, 1),
    toDay(year, number, daysInMonth(year, number)),
    anchor,
  );

export const year = (number: number, anchor: Anchor): Meaning =>
  stretch("YEAR", "year", timexYear(number), toDay(number, 1, 1), toDay(number, 12, 31), anchor);

export const weekValue = (monday: number): string => {
  const { year: of, week } = toIsoWeek(monday);
  return `${formatYear(of)}-W${String(week).padStart(2, "0")}`;
};

/** The ISO week of a day. */
export const week = (number: number, anchor: Anchor): Meaning => {
  const monday = mondayOf(number);
  return stretch("WEEK", "week", weekValue(monday), monday, monday + 6, anchor);
};

/** Saturday and Sunday of the ISO week of a day. */
export const weekend = (number: number, anchor: Anchor): Meaning => {
  const monday = mondayOf(number);
  return stretch("WEEKEND", "weekend", `${weekValue(monday)}-WE`, monday + 5, monday + 6, anchor);
};

const monthsOf = (of: number, from: number, count: number): [number, number] => {
  const last = from + count - 1;
  const [lastYear, lastMonth] = last > 12 ? [of + 1, last - 12] : [of, last];
  return [toDay(of, from, 1), toDay(lastYear, lastMonth, daysInMonth(lastYear, lastMonth))];
};

export const quarter = (of: number, number: number, anchor: Anchor): Meaning =>
  stretch("QUARTER", "quarter", `${timexYear(of)}-Q${number}`, ...monthsOf(of, 3 * number - 2, 3), anchor);

export const half = (of: number, number: number, anchor: Anchor): Meaning =>
  stretch("HALF", "half", `${timexYear(of)}-H${number}`, ...monthsOf(of, 6 * number - 5, 6), anchor);

const seasonNames = ["SP", "SU", "FA", "WI"] as const;

/** Season by its EDTF number, 21 spring to 24 winter; winter begins in December of its year. */
export const season = (of: number, number: number, anchor: Anchor): Meaning => ({
  ...stretch(
    "SEASON",
    "season",
    `${timexYear(of)}-${seasonNames[number - 21]}`,
    ...monthsOf(of, 3 * (number - 20), 3),
    anchor,
  ),
  edtf: `${formatYear(of)}-${number}`,
  count: number,
});

/** Ten years from a year that ends in 0. */
export const decade = (from: number, anchor: Anchor): Meaning =>
  stretch(
    "DECADE",
    "decade",
    formatYear(from).slice(0, 3),
    toDay(from, 1, 1),
    toDay(from + 9, 12, 31),
    anchor,
  );

/** A hundred years from a year that ends in 00: the 20th century is 1900 to 1999. */
export const century = (from: number, anchor: Anchor): Meaning =>
  stretch(
    "CENTURY",
    "century",
    formatYear(from).slice(0, 2),
    toDay(from, 1, 1),
    toDay(from + 99, 12, 31),
    anchor,
  );

/** Days that have no name of their own. */
export const span = (first: number | null, last: number | null, value: string, anchor: Anchor): Meaning => ({
  ...blank,
  as: "SPAN",
  type: "DATE",
  value,
  first,
  last,
  precision: "day",
  anchor,
});

/** A date of which only a part is known: `XXXX-11-22`. */
export const unresolved = (
  as: ReadClass,
  precision: Precision,
  value: string,
  edtf: string | null,
): Meaning => ({
  ...blank,
  as,
  type: as === "TIME" || as === "PART" ? "TIME" : "DATE",
  value,
  precision,
  status: "unresolved",
  anchor: "none",
  ...(edtf === null ? {} : { edtf }),
});

export const duration = (value: string, count: number): Meaning => ({
  ...blank,
  as: "DURATION",
  type: "DURATION",
  value,
  duration: /^P(?=.*\d)/.test(value) && !value.includes("X") ? value : null,
  anchor: "none",
  count,
});

export const set = (value: string): Meaning => ({ ...blank, as: "SET", type: "SET", value, anchor: "none" });

/** Now, then, later: a time that is only said to be present, past or to come. */
export const reference = (value: "PRESENT_REF" | "PAST_REF" | "FUTURE_REF"): Meaning => ({
  ...blank,
  as: "REFERENCE",
  type: "DATE",
  value,
  status: "unresolved",
  anchor: "none",
});

const makeNumber = (count: number): Meaning => ({
  ...blank,
  as: Number.isNaN(count) ? "VAGUE" : "NUMBER",
  type: "DATE",
  value: "",
  count,
});
const smallNumbers = Array.from({ length: 100 }, (_, count) => makeNumber(count));

/** A number read from words, or a vague one, for whose count `NaN` stands. */
export const number = (count: number): Meaning => smallNumbers[count] ?? makeNumber(count);

/** A time of day on a day; `clock` is what follows the `T`: `10:35`, `MO`. */
export const timeOn = (on: Meaning, clock: string): Meaning => ({
  ...on,
  as: "TIME",
  type: "TIME",
  value: `${on.value}T${clock}`,
  precision: /^\d/.test(clock) ? "time" : "part_of_day",
});

export const reading = (meaning: Meaning): DateReading => ({
  timexValue: meaning.value,
  startDate: formatRowDay(meaning.first),
  endDate: formatRowDay(meaning.last),
});
