/** Days are integers counted from 1970-01-01 (day 0) in the proleptic Gregorian calendar; year 0 is 1 BC. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const floorDivide = (a: number, b: number): number => Math.floor(a / b);

export const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export const daysInMonth = (year: number, month: number): number =>
  month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);

/** Number of a day. Howard Hinnant, “chrono-Compatible Low-Level Date Algorithms”, days_from_civil. */
export function toDay(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = floorDivide(y, 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = floorDivide(153 * (month + (month > 2 ? -3 : 9)) + 2, 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + floorDivide(yearOfEra, 4) - floorDivide(yearOfEra, 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The inverse of `toDay`: civil_from_days of the same source. */
export function toCivil(dayNumber: number): CivilDay {
  const z = dayNumber + 719_468;
  const era = floorDivide(z, 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = floorDivide(
    dayOfEra - floorDivide(dayOfEra, 1460) + floorDivide(dayOfEra, 36_524) - floorDivide(dayOfEra, 146_096),
    365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + floorDivide(yearOfEra, 4) - floorDivide(yearOfEra, 100));
  const shifted = floorDivide(5 * dayOfYear + 2, 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const day = dayOfYear - floorDivide(153 * shifted + 2, 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Monday is 1, Sunday 7. */
export const weekdayOf = (dayNumber: number): number => ((((dayNumber + 3) % 7) + 7) % 7) + 1;

/** Whether the calendar has such a day. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

/** The same day some months on, or the last day of a shorter month. */
export function addMonths(dayNumber: number, months: number): number {
  const { year, month, day } = toCivil(dayNumber);
  const index = year * 12 + month - 1 + months;
  const toYear = floorDivide(index, 12);
  const toMonth = index - toYear * 12 + 1;
  return toDay(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Monday of the ISO week of a day. */
export const mondayOf = (dayNumber: number): number => dayNumber - weekdayOf(dayNumber) + 1;

/** ISO 8601 week and the year it belongs to. */
export function toIsoWeek(dayNumber: number): { readonly year: number; readonly week: number } {
  const thursday = mondayOf(dayNumber) + 3;
  const { year } = toCivil(thursday);
  return { year, week: floorDivide(thursday - toDay(year, 1, 1), 7) + 1 };
}

/** Monday of an ISO week; null if the year has no such week. */
export function fromIsoWeek(year: number, week: number): number | null {
  const monday = mondayOf(toDay(year, 1, 4)) + 7 * (week - 1);
  return week >= 1 && toIsoWeek(monday).year === year ? monday : null;
}

/** Western Easter Sunday. Meeus, “Astronomical Algorithms”, chapter 8. */
export function easter(year: number): number {
  const a = year % 19;
  const b = floorDivide(year, 100);
  const c = year % 100;
  const g = floorDivide(8 * b + 13, 25);
  const h = (19 * a + b - floorDivide(b, 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * floorDivide(c, 4) - h - (c % 4)) % 7;
  const m = floorDivide(a + 11 * h + 22 * l, 451);
  const month = floorDivide(h + l - 7 * m + 114, 31);
  return toDay(year, month, ((h + l - 7 * m + 114) % 31) + 1);
}

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

/** Year as ISO 8601 writes it: `2024`, `0480`, `-0043`. */
export const formatYear = (year: number): string =>
  year >= 1000 ? String(year) : (year < 0 ? "-" : "") + String(Math.abs(year)).padStart(4, "0");

export const formatMonth = (year: number, month: number): string => `${formatYear(year)}-${two(month)}`;

export function formatDay(dayNumber: number): string {
  const { year, month, day } = toCivil(dayNumber);
  return `${formatMonth(year, month)}-${two(day)}`;
}

/** A day as `YYYY-MM-DD`, the form of days in rows; null where the year does not have four digits: 663 BC, 12,000. */
export function formatRowDay(dayNumber: number | null): string | null {
  const day = dayNumber === null ? "" : formatDay(dayNumber);
  return day.length === 10 && !day.startsWith("-") ? day : null;
}

/** Day number of `YYYY-MM-DD`; null if it is not a day of the calendar. */
export function parseDay(value: string): number | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isDay(year, month, day) ? toDay(year, month, day) : null;
}
