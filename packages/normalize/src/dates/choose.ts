import { daysInMonth, isDay, toCivil, toDay, weekdayOf } from "./calendar.ts";
import type { Context } from "./context.ts";
import type { Evidence, Meaning } from "./meaning.ts";
import * as make from "./meaning.ts";
import type { Match } from "./rule.ts";

/** Which of several readings holds, and the word that decided. */
interface Choice {
  readonly time: "past" | "future" | "nearest";
  readonly evidence: Evidence;
}

/** Past or future by the clause, else by the policy. */
export function choose({ start, end }: Match, context: Context, fallback: Choice["time"]): Choice {
  const { time, evidence } = context.tense(start, end);
  return { time: time ?? (context.policy.prefer === "past" ? fallback : context.policy.prefer), evidence };
}

const withChoice = (picked: Meaning, others: readonly Meaning[], { evidence }: Choice): Meaning => ({
  ...picked,
  evidence,
  status: evidence === null && others.length > 0 ? "ambiguous" : "resolved",
  alternatives: evidence === null ? others.map(make.reading) : [],
});

/** A weekday by itself: the last one not after the reference, or the next one. */
export function chooseWeekday(weekday: number, match: Match, context: Context): Meaning {
  const { reference } = context;
  if (reference === null) return make.unresolved("DAY", "day", `XXXX-WXX-${weekday}`, null);
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const past = make.day(reference - back, "published");
  const future = make.day(reference - back + 7, "published");
  const choice = choose(match, context, "past");
  return choice.time === "future" ? withChoice(future, [past], choice) : withChoice(past, [future], choice);
}

const narrativeYear = ({ previous }: Context): number | null =>
  previous?.first == null ? null : toCivil(previous.first).year;

/** A month without a year. */
export function chooseMonth(month: number, match: Match, context: Context): Meaning {
  const told = context.narrative ? narrativeYear(context) : null;
  if (told !== null) return make.month(told, month, "previous");
  if (context.reference === null) {
    const value = `XXXX-${String(month).padStart(2, "0")}`;
    return make.unresolved("MONTH", "month", value, value);
  }
  const { year, month: now } = toCivil(context.reference);
  const past = make.month(month <= now ? year : year - 1, month, "published");
  const future = make.month(month >= now ? year : year + 1, month, "published");
  if (past.value === future.value) return past;
  const choice = choose(match, context, "past");
  return choice.time === "future" ? withChoice(future, [past], choice) : withChoice(past, [future], choice);
}

/** The day of a month in the last year not before some year that has it. */
const dayIn = (year: number, month: number, day: number, step: number): number => {
  let of = year;
  while (!isDay(of, month, day)) of += step;
  return toDay(of, month, day);
};

/** A month and day without a year; null if no year has such a day. */
export function chooseMonthDay(month: number, day: number, match: Match, context: Context): Meaning | null {
  if (day < 1 || day > daysInMonth(2000, month)) return null;
  const told = context.narrative ? narrativeYear(context) : null;
  if (told !== null && isDay(told, month, day)) return make.day(toDay(told, month, day), "previous");
  const { reference } = context;
  if (reference === null) {
    const value = `XXXX-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
    return make.unresolved("DAY", "day", value, value);
  }
  const { year } = toCivil(reference);
  const thisYear = dayIn(year, month, day, -1);
  const past = thisYear <= reference ? thisYear : dayIn(year - 1, month, day, -1);
  const nextYear = dayIn(year, month, day, 1);
  const future = nextYear >= reference ? nextYear : dayIn(year + 1, month, day, 1);
  const [earlier, later] = [make.day(past, "published"), make.day(future, "published")];
  if (past === future) return earlier;
  const choice = choose(match, context, "nearest");
  const nearest = reference - past <= future - reference ? "past" : "future";
  const time = choice.time === "nearest" ? nearest : choice.time;
  return time === "future" ? withChoice(later, [earlier], choice) : withChoice(earlier, [later], choice);
}
