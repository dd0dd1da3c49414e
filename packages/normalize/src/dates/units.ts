import { addMonths, toCivil, toDay } from "./calendar.ts";
import type { Anchor, Meaning } from "./meaning.ts";
import * as make from "./meaning.ts";

/** Units by their number in the lexicon. */
export const unit = {
  second: 1,
  minute: 2,
  hour: 3,
  day: 4,
  week: 5,
  month: 6,
  quarter: 7,
  year: 8,
  decade: 9,
  century: 10,
  millennium: 11,
  fortnight: 12,
  weekend: 13,
} as const;

const codes: Readonly<Record<number, readonly [prefix: string, letter: string, times: number]>> = {
  1: ["PT", "S", 1],
  2: ["PT", "M", 1],
  3: ["PT", "H", 1],
  4: ["P", "D", 1],
  5: ["P", "W", 1],
  6: ["P", "M", 1],
  7: ["P", "Q", 1],
  8: ["P", "Y", 1],
  9: ["P", "Y", 10],
  10: ["P", "Y", 100],
  11: ["P", "Y", 1000],
  12: ["P", "W", 2],
  13: ["P", "WE", 1],
};

const vagueCodes: Readonly<Record<number, string>> = { 9: "PXDE", 10: "PXCE", 11: "PXML" };

/** TIMEX3 duration of a count of units; a vague one (`NaN`) has `X` for its count. */
export function durationValue(count: number, number: number): string {
  const [prefix, letter, times] = codes[number] ?? ["P", "D", 1];
  if (Number.isNaN(count)) return vagueCodes[number] ?? `${prefix}X${letter}`;
  const whole = Math.floor(count * times);
  const rest = count * times - whole;
  if (rest === 0) return `${prefix}${whole}${letter}`;
  const half =
    rest === 0.5 ? { [unit.year]: "6M", [unit.hour]: "30M", [unit.minute]: "30S" }[number] : undefined;
  return half && whole > 0
    ? `${prefix}${whole}${letter}${half}`
    : half
      ? `${prefix}${half}`
      : `${prefix}${count * times}${letter}`;
}

/** Some units after a day, or before it if the count is negative; parts of a day count as none. */
export function addUnits(day: number, count: number, number: number): number {
  const whole = Math.trunc(count);
  switch (number) {
    case unit.day:
      return day + Math.round(count);
    case unit.week:
    case unit.weekend:
      return day + Math.round(7 * count);
    case unit.fortnight:
      return day + Math.round(14 * count);
    case unit.month:
      return addMonths(day, whole) + Math.round(30 * (count - whole));
    case unit.quarter:
      return addMonths(day, Math.round(3 * count));
    case unit.year:
      return addMonths(day, Math.round(12 * count));
    case unit.decade:
      return addMonths(day, Math.round(120 * count));
    case unit.century:
      return addMonths(day, Math.round(1200 * count));
    case unit.millennium:
      return addMonths(day, Math.round(12_000 * count));
    default:
      return day;
  }
}

/** The calendar unit that holds a day. */
export function unitOf(day: number, number: number, anchor: Anchor): Meaning {
  const { year, month } = toCivil(day);
  switch (number) {
    case unit.week:
    case unit.fortnight:
      return make.week(day, anchor);
    case unit.weekend:
      return make.weekend(day, anchor);
    case unit.month:
      return make.month(year, month, anchor);
    case unit.quarter:
      return make.quarter(year, Math.ceil(month / 3), anchor);
    case unit.year:
      return make.year(year, anchor);
    case unit.decade:
      return make.decade(Math.floor(year / 10) * 10, anchor);
    case unit.century:
    case unit.millennium:
      return make.century(Math.floor(year / 100) * 100, anchor);
    default:
      return make.day(day, anchor);
  }
}

/** First day of the month of a day, and other fixed points. */
export const firstOfYear = (day: number): number => toDay(toCivil(day).year, 1, 1);
