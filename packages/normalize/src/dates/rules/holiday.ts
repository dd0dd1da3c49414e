import { daysInMonth, easter, parseDay, toCivil, toDay, weekdayOf } from "../calendar.ts";
import { choose } from "../choose.ts";
import { holidays } from "../lexicon.gen.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const fixed = /^(\d{2})-(\d{2})$/;
const nth = /^(\d{2})\/(-?\d)\/(\d)(?:([+-]\d+))?$/;
const moving = /^easter([+-]\d+)$/;

/** The day of a holiday in a year; null if it has none there. */
export function holidayIn(year: number, day: string): number | null {
  const date = fixed.exec(day);
  if (date) return toDay(year, Number(date[1]), Number(date[2]));
  const feast = moving.exec(day);
  if (feast) return easter(year) + Number(feast[1]);
  const rule = nth.exec(day);
  if (!rule) {
    const once = parseDay(day);
    return once;
  }
  const [month, count, weekday, offset] = [
    Number(rule[1]),
    Number(rule[2]),
    Number(rule[3]),
    Number(rule[4] ?? 0),
  ];
  if (count > 0) {
    const first = toDay(year, month, 1);
    return first + ((weekday - weekdayOf(first) + 7) % 7) + 7 * (count - 1) + offset;
  }
  const last = toDay(year, month, daysInMonth(year, month));
  return last - ((weekdayOf(last) - weekday + 7) % 7) + 7 * (count + 1) + offset;
}

/** Days that a holiday of the past lies back at most where the next is this soon. */
const [farthest, soon] = [270, 60];

export const holiday: DateRule = {
  id: "date/holiday",
  doc: "holidays by their calendar: “Christmas Day”, “Thanksgiving”, “Good Friday 2024”, “last Easter”",
  triggers: ["holiday"],
  pattern:
    "(last|this|next|this past|this coming|the? previous|the? following)? holiday ((of|in|comma)? YEAR)? s?",
  value(match, context) {
    const token = match.first("holiday");
    // “Easter Island”
    if (match.after === null && /^\s\p{Lu}\p{Ll}/u.test(context.text.slice(match.end, match.end + 3)))
      return null;
    const year = match.first("YEAR")?.meaning;
    const [, day = ""] = holidays[token?.value ?? -1] ?? [];
    const once = parseDay(day);
    if (once !== null) return make.day(once, "explicit");
    if (year) {
      const on = year.first === null ? null : holidayIn(toCivil(year.first).year, day);
      return on === null ? null : make.day(on, year.anchor);
    }
    if (match.has("of", "in", "comma", "s")) return null;
    const from =
      context.narrative && context.previous?.first != null ? context.previous.first : context.reference;
    if (from === null) {
      const date = fixed.exec(day);
      return date ? make.unresolved("DAY", "day", `XXXX-${day}`, `XXXX-${day}`) : null;
    }
    const { year: now } = toCivil(from);
    const near = [now - 1, now, now + 1].map((of) => holidayIn(of, day) ?? 0);
    const past =
      near.filter((on) => on <= from && !(match.has("last", "previous") && on === from)).at(-1) ?? from;
    const future = near.find((on) => on >= from && !(match.has("next") && on === from)) ?? from;
    if (context.narrative) return make.day(near[1] ?? from, "previous");
    if (match.has("last", "past", "previous")) return make.day(past, "published");
    if (match.has("next", "coming", "following")) return make.day(future, "published");
    if (match.has("this")) return make.day(near[1] ?? from, "published");
    const { time: told, evidence } = choose(match, context);
    // “gave his last speech before Election Day”, two weeks before it
    const since = /\b(?:since|after)\s+$/i.test(
      context.text.slice(Math.max(0, match.start - 8), match.start),
    );
    const time = told === "past" && !since && from - past > farthest && future - from < soon ? null : told;
    const nearest = from - past <= future - from ? past : future;
    return {
      ...make.day(time === "past" ? past : time === "future" ? future : nearest, "published"),
      evidence,
    };
  },
  examples: [
    ["It rained on Christmas Day 2022.", "2022-12-25"],
    ["The game was played on Thanksgiving last year.", "2023-11-23"],
    ["The shop will close on Good Friday.", "2025-04-18"],
    ["He has been in hospital since Christmas Eve, his sister said.", "2023-12-24"],
  ],
};
