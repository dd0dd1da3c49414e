import { fromIsoWeek, isDay, toDay } from "../calendar.ts";
import { chooseMonthDay } from "../choose.ts";
import type { Context } from "../context.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule, Match } from "../rule.ts";

const isoForm = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T(\d{2}:\d{2}(?::\d{2})?).*)?$/;
const pairForm = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})$/;
const monthForm = /^(\d{4})[-/](\d{1,2})$|^(\d{1,2})[-/](\d{4})$/;
const quarterForm = /^(\d{4})-([QH])([1-4])$/i;
const weekForm = /^(\d{4})-W(\d{2})(?:-(\d))?$/;

/** The one day that is named by its figures. */
const attacks2001 = toDay(2001, 9, 11);

/** Two digits for a year stand for the one within the century round the reference: `98` is 1998. */
const fullYear = (digits: string): number =>
  digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) < 50 ? 2000 : 1900);

const readPair = (a: number, b: number, year: number, { policy }: Context): Meaning | null => {
  const monthFirst = isDay(year, a, b) ? make.day(toDay(year, a, b), "explicit") : null;
  const dayFirst = isDay(year, b, a) ? make.day(toDay(year, b, a), "explicit") : null;
  const [likely, other] =
    policy.dayMonthOrder === "month-first" ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  if (!likely || !other || a === b) return likely ?? other;
  return { ...likely, status: "ambiguous", alternatives: [make.reading(other)] };
};

const read = (surface: string, match: Match, context: Context): Meaning | null => {
  const iso = isoForm.exec(surface);
  if (iso) {
    const [year, month, day] = [Number(iso[1]), Number(iso[2]), Number(iso[3])];
    if (!isDay(year, month, day)) return null;
    const on = make.day(toDay(year, month, day), "explicit");
    return iso[4] ? make.timeOn(on, iso[4]) : on;
  }
  const pair = pairForm.exec(surface);
  if (pair) return readPair(Number(pair[1]), Number(pair[2]), fullYear(pair[3] ?? ""), context);
  const month = monthForm.exec(surface);
  if (month) {
    const [year, number] = month[1] ? [month[1], month[2]] : [month[4], month[3]];
    return Number(number) >= 1 && Number(number) <= 12
      ? make.month(Number(year), Number(number), "explicit")
      : null;
  }
  const quarter = quarterForm.exec(surface);
  if (quarter) {
    const [year, part] = [Number(quarter[1]), Number(quarter[3])];
    if (/q/i.test(quarter[2] ?? "")) return make.quarter(year, part, "explicit");
    return part <= 2 ? make.half(year, part, "explicit") : null;
  }
  const week = weekForm.exec(surface);
  if (week) {
    const monday = fromIsoWeek(Number(week[1]), Number(week[2]));
    if (monday === null) return null;
    return week[3] ? make.day(monday + Number(week[3]) - 1, "explicit") : make.week(monday, "explicit");
  }
  const short = /^(\d{1,2})\/(\d{1,2})$/.exec(surface);
  if (!short) return null;
  const [a, b] = [Number(short[1]), Number(short[2])];
  if (surface === "9/11" && (context.reference === null || context.reference > attacks2001))
    return make.day(attacks2001, "explicit");
  const monthFirst = context.policy.dayMonthOrder === "month-first" ? a <= 12 && b <= 31 : b > 12;
  return monthFirst
    ? chooseMonthDay(a, b, match, context)
    : b <= 12
      ? chooseMonthDay(b, a, match, context)
      : null;
};

export const numericDate: DateRule = {
  id: "date/numeric",
  doc: "dates in digits: ISO 8601 and `03/04/2024`, whose order is a policy and whose other reading is kept",
  triggers: ["numeric_date"],
  pattern: "(this|next|last)? (weekday_any comma? (on)?)? numeric_date",
  value(match, context) {
    const figures = match.first("numeric_date");
    // “open 24/7”
    if (/^24\/7$/.test(context.text.slice(figures?.start, figures?.end))) return null;
    const surface = context.text.slice(figures?.start, match.end);
    if (/^\d\/\d$/.test(surface) && !match.before) return null;
    return read(surface, match, context);
  },
  examples: [
    ["date 2024-05-20 The mayor", "2024-05-20"],
    ["signed on 03/04/2024", "2024-03-04"],
    ["signed on 23/04/2024", "2024-04-23"],
    ["in week 2024-W47", "2024-W47"],
  ],
  not: ["on 2023-02-30", "the 50/6/2018 file", "in 2023-W53"],
};
