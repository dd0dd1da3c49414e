import { formatDay, isDay, parseDay, toDay } from "../dates/calendar.ts";
import { findDates } from "../dates/find-dates.ts";
import { dateWords } from "../dates/lexicon.gen.ts";

/** A publication date as far as its words give it. */
export interface ReadDate {
  /** EDTF: `2024-05-20`, `2024-05`, or `XXXX-11-22` without a year. */
  readonly edtf: string;
  readonly startDate: string | null;
  readonly endDate: string | null;
  /** RFC 3339 instant, where the words are one. */
  readonly at: string | null;
}

const instant = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)\s?(Z|UTC|GMT|[+-]\d{2}:?\d{2})$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const months = dateWords.flatMap(([word, kind, , value]) =>
  kind === "month" ? [[word, value] as const] : [],
);

/** How many letters two words share at their beginning and at their end. */
const shared = (a: string, b: string): number => {
  const most = Math.min(a.length, b.length);
  let first = 0;
  while (first < most && a[first] === b[first]) first++;
  let last = 0;
  while (last < most - first && a.at(-1 - last) === b.at(-1 - last)) last++;
  return first + last;
};

/** The month that shares most with a word: “Narch”, “FEb”, “Marc”; the shortest of those alike. */
function nearestMonth(word: string): string {
  const lower = word.toLowerCase();
  const [best = word] = months
    .map(([name]) => name)
    .sort((a, b) => shared(b, lower) - shared(a, lower) || a.length - b.length);
  return best[0]?.toUpperCase() + best.slice(1);
}

const day = (value: string): ReadDate => ({ edtf: value, startDate: value, endDate: value, at: null });

const read = (words: string): ReadDate | null => {
  const [found] = findDates(words, { published: null, policy: { mode: "news" } });
  if (!found || (found.timexType !== "DATE" && found.timexType !== "TIME") || found.edtf === null)
    return null;
  if (found.startDate === null)
    return /^XXXX-\d{2}/.test(found.edtf)
      ? { edtf: found.edtf, startDate: null, endDate: null, at: null }
      : null;
  if (found.status !== "resolved" || found.qualifier !== "exact") return null;
  return { edtf: found.edtf, startDate: found.startDate, endDate: found.endDate, at: null };
};

/** The publication date that some words of a frame or of metadata are; null if they are none. */
export function readDate(words: string): ReadDate | null {
  const trimmed = words.trim();
  const moment = instant.exec(trimmed);
  if (moment) {
    const [, date = "", time = "", zone = ""] = moment;
    if (parseDay(date) === null) return null;
    const offset = /^[A-Z]/.test(zone) ? "Z" : zone.replace(/^([+-]\d{2}):?(\d{2})$/, "$1:$2");
    return { ...day(date), at: `${date}T${time.length === 5 ? `${time}:00` : time}${offset}` };
  }
  const digits = compact.exec(trimmed);
  if (digits) {
    const [year, month, of] = [Number(digits[1]), Number(digits[2]), Number(digits[3])];
    return isDay(year, month, of) ? day(formatDay(toDay(year, month, of))) : null;
  }
  return read(trimmed);
}

/** The date of a dateline, in which parse has seen that a word is a month or one letter away from one. */
export const readDateline = (words: string): ReadDate | null =>
  readDate(words) ?? read(words.trim().replace(/\p{L}{3,}/gu, nearestMonth));
