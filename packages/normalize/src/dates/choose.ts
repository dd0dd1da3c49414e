import { daysInMonth, isDay, parseDay, toCivil, toDay, weekdayOf } from "./calendar.ts";
import { classIndex } from "./classes.ts";
import type { Context } from "./context.ts";
import { eventDays } from "./lexicon.gen.ts";
import type { Evidence, Meaning } from "./meaning.ts";
import * as make from "./meaning.ts";
import type { Match } from "./rule.ts";

/** Whether a date lies behind or ahead, and the word that says so; null where none does. */
interface Choice {
  readonly time: "past" | "future" | "intended" | null;
  readonly evidence: Evidence;
}

const kindsOf = (...names: string[]) => new Set(names.map((name) => classIndex.get(name)));
const backward = kindsOf("since", "after");
const forward = kindsOf("until");
/** What may stand between a preposition and its date. */
const between = kindsOf(
  "the",
  "early",
  "mid",
  "late",
  "end",
  "begin",
  "middle",
  "of",
  "approx",
  "weekday",
  "comma",
);
const by = classIndex.get("by");
/** A condition is looked for so far in front of its term. */
const conditionReach = 80;
const possessive = classIndex.get("s");

/** “Closed until Monday” looks ahead; “until Monday, it had been closed” and “not until Monday” look back. */
const opensForward = (start: number, text: string): boolean => {
  const lead = text.slice(Math.max(0, start - 12), start);
  return !/(?:^|[.!?]["”’)]*\s+|\n|\b(?:not|up|only)\s+)$/i.test(lead);
};

/** “They had waited until Thursday”: the waiting is over; not “they had until Thursday”, “had agreed to wait until”. */
const waited =
  /\bhad (?:not )?(?:been|continued|gone on|held|kept|lasted|lived|remained|run|served|stayed|waited|worked)\b(?![^.!?;,]*\bto\b)[^.!?;,]{0,40}$/i;

/** The preposition in front, a possessive behind, or the verb of the clause. */
export function choose({ start, end, run, from, after }: Match, context: Context): Choice {
  let at = from - 1;
  while (at >= 0 && between.has(run[at]?.kind)) at--;
  const before = run[at];
  if (before && backward.has(before.kind)) return { time: "past", evidence: before };
  if (before && forward.has(before.kind) && opensForward(before.start, context.text)) {
    const lead = context.text.slice(Math.max(0, before.start - conditionReach), before.start);
    if (waited.test(lead)) return { time: "past", evidence: before };
    return { time: "future", evidence: before };
  }
  if (before && before.kind === by) {
    // “unless it is paid by Friday”
    const lead = context.text.slice(Math.max(0, before.start - conditionReach), before.start);
    const condition = /\b(?:if|unless)\b[^.!?;]*$/i.exec(lead);
    const at = before.start - lead.length + (condition?.index ?? 0);
    if (condition) return { time: "future", evidence: { start: at, end: at + condition[0].search(/\s|$/) } };
  }
  if (after?.kind === possessive) return { time: "past", evidence: after };
  return context.tense(start, end);
}

/** A reading with the evidence that decided it, or with the others where nothing did. */
const settle = (picked: Meaning, other: Meaning, { evidence }: Choice): Meaning =>
  evidence === null
    ? { ...picked, status: "ambiguous", alternatives: [make.reading(other)] }
    : { ...picked, evidence: { start: evidence.start, end: evidence.end } };

/** As many days ago a weekday may lie that was told of in advance. */
const justPast = 2;

/** What was said to come may have come: “the storm was expected to pass on Wednesday”, “it would pass”, printed on Thursday. */
const isToldBack = ({ evidence }: Choice, { text }: Context): boolean => {
  if (evidence === null) return false;
  const word = text.slice(evidence.start, evidence.end).toLowerCase();
  const was = /\b(?:was|were|had been)(?: \p{L}+)? $/iu.test(
    text.slice(Math.max(0, evidence.start - 24), evidence.start),
  );
  return word === "would" || (was && /^(?:expected|due|set|scheduled|supposed|forecast)$/.test(word));
};

/** A weekday by itself: the last one not after the reference, or the next one. */
export function chooseWeekday(weekday: number, match: Match, context: Context): Meaning {
  const { policy } = context;
  const told = context.narrative && context.previous?.first != null ? context.previous.first : null;
  const reference = told ?? context.reference;
  if (reference === null) return make.unresolved("DAY", "day", `XXXX-WXX-${weekday}`, null);
  const back = (weekdayOf(reference) - weekday + 7) % 7;
  const past = make.day(reference - back, told === null ? "published" : "previous");
  const future = make.day(reference - back + 7, told === null ? "published" : "previous");
  const choice = choose(match, context);
  const ahead =
    (choice.time ?? policy.prefer) === "future" &&
    !(back > 0 && back <= justPast && isToldBack(choice, context));
  if (choice.time === null && policy.prefer === "nearest" && back > 3) return settle(future, past, choice);
  return ahead ? settle(future, past, choice) : settle(past, future, choice);
}

/** Further than this, a month or month-day is rather on the other side of its reference, whatever the clause says. */
const [farthestMonths, farthestDays] = [9, 300];
/** An intention of the past is mostly of the months to come. */
const [nearMonths, nearDays] = [6, 180];

/** A month without a year. */
export function chooseMonth(month: number, match: Match, context: Context): Meaning {
  if (context.narrative && context.clock)
    return make.month(clockYear(context.clock, month), month, "previous");
  if (context.reference === null) {
    const value = `XXXX-${String(month).padStart(2, "0")}`;
    return make.unresolved("MONTH", "month", value, value);
  }
  const { year, month: now } = toCivil(context.reference);
  const past = make.month(month <= now ? year : year - 1, month, "published");
  const future = make.month(month >= now ? year : year + 1, month, "published");
  if (past.value === future.value) return past;
  const choice = choose(match, context);
  const [back, ahead] = [(now - month + 12) % 12, (month - now + 12) % 12];
  if (choice.time === "intended" && ahead <= nearMonths) return settle(future, past, choice);
  if (choice.time === "future" && ahead <= farthestMonths) return settle(future, past, choice);
  const prefersFuture = policyTime(context, ahead < back) === "future";
  return choice.time === null && prefersFuture ? settle(future, past, choice) : settle(past, future, choice);
}

const policyTime = ({ policy }: Context, aheadIsNearer: boolean): "past" | "future" => {
  if (policy.prefer !== "nearest") return policy.prefer;
  return aheadIsNearer ? "future" : "past";
};

/**
 * Year of a month in a story whose clock stands at some month. Stories go on more than they go back: three months
 * before the clock are still of its year, more of the next one.
 */
const clockYear = (
  { year, month: now }: { readonly year: number; readonly month: number | null },
  month: number,
): number => {
  if (now === null) return year;
  if (month - now < -4) return year + 1;
  return month - now > 8 ? year - 1 : year;
};

/** The day of a month in the nearest year, from some year on, that has it. */
const dayIn = (year: number, month: number, day: number, step: number): number => {
  let of = year;
  while (!isDay(of, month, day)) of += step;
  return toDay(of, month, day);
};

const eventsByDay = new Map(
  eventDays.map(([monthDay, day, cues]) => [monthDay, { day: parseDay(day) ?? 0, cues }]),
);
/** As far as the words are looked for that make a month-day the name of an event. */
const eventReach = 120;

/** The day of an event that its month-day names, where words of that event stand near: “the October 7 attack”. */
function namedEvent(monthDay: string, { start, end }: Match, { text, reference }: Context): Meaning | null {
  const event = eventsByDay.get(monthDay);
  if (!event || (reference !== null && reference < event.day)) return null;
  const near = text.slice(Math.max(0, start - eventReach), end + eventReach).toLowerCase();
  const cue = event.cues.find((word) => near.includes(word));
  if (cue === undefined) return null;
  const at = Math.max(0, start - eventReach) + near.indexOf(cue);
  return { ...make.day(event.day, "explicit"), evidence: { start: at, end: at + cue.length } };
}

/** A month and day without a year; null if no year has such a day. */
export function chooseMonthDay(month: number, day: number, match: Match, context: Context): Meaning | null {
  if (day < 1 || day > daysInMonth(2000, month)) return null;
  if (context.narrative && context.clock) {
    return make.day(dayIn(clockYear(context.clock, month), month, day, 1), "previous");
  }
  const { reference } = context;
  const monthDay = `${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
  const event = namedEvent(monthDay, match, context);
  if (event) return event;
  if (reference === null) return make.unresolved("DAY", "day", `XXXX-${monthDay}`, `XXXX-${monthDay}`);
  const { year } = toCivil(reference);
  const thisYear = dayIn(year, month, day, -1);
  const past = thisYear <= reference ? thisYear : dayIn(year - 1, month, day, -1);
  const nextYear = dayIn(year, month, day, 1);
  const future = nextYear >= reference ? nextYear : dayIn(year + 1, month, day, 1);
  const [earlier, later] = [make.day(past, "published"), make.day(future, "published")];
  if (past === future) return earlier;
  const choice = choose(match, context);
  const [back, ahead] = [reference - past, future - reference];
  if (choice.time === "intended" && ahead <= nearDays) return settle(later, earlier, choice);
  if (choice.time === "past" && back <= farthestDays) return settle(earlier, later, choice);
  if (choice.time === "future" && ahead <= farthestDays) return settle(later, earlier, choice);
  const open = { time: null, evidence: null };
  return ahead < back ? settle(later, earlier, open) : settle(earlier, later, open);
}
