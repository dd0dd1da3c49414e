import { classIndex } from "./classes.ts";
import { holidays } from "./lexicon.gen.ts";

/** A number at a place of the text; `kind` -1 if it is none that dates are made of. */
export interface ScannedNumber {
  readonly kind: number;
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

const kind = (name: string): number => classIndex.get(name) ?? -1;
const kinds = {
  n: kind("n"),
  num: kind("num"),
  year: kind("year"),
  ordinal: kind("ordinal"),
  decade: kind("decade"),
  clock: kind("clock"),
  numericDate: kind("numeric_date"),
  shortYear: kind("short_year"),
  threeDigits: kind("three_digits"),
};

const digits = /\d+/y;
const dateForm =
  /(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}(?:T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?(?:Z|[+-]\d{2}:?\d{2})?)?|\d{4}-W\d{2}(?:-\d)?|\d{4}-[QqHh][1-4]|\d{1,2}\/\d{1,2}\/(?:\d{4}|\d{2})|\d{1,2}\.\d{1,2}\.\d{4}|\d{1,2}-\d{1,2}-(?:\d{4}|\d{2})|(?:19|20)\d\d[-/]\d{1,2}|\d{1,2}-(?:19|20)\d\d|\d{1,2}\/\d{4}|\d{1,2}\/\d{1,2})(?![\d/]|-\d(?!\d?[/-])|\.\d)/y;
const clockForm = /(?:[01]?\d|2[0-4])[:.][0-5]\d(?::[0-5]\d)?(?![\d:%])/y;
/** “9.30 am”: British clocks have a point. */
const halfDay = /^\d{1,2}\.\d\d ?[ap]\.?m/i;
const grouped = /\d{1,3}(?:,\d{3})+(?!\d)/y;
const decimal = /\d+\.\d+/y;
const mixed = /\d+ \d\/\d(?!\d)/y;

const at = (pattern: RegExp, text: string, index: number): string | null => {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0] ?? null;
};

const isLetter = (code: number): boolean => {
  const lower = code | 0x20;
  return (lower >= 0x61 && lower <= 0x7a) || (code > 0xbf && code < 0x2000);
};

/** Money, hashes, decimals and codes: numbers after these marks are no dates. */
const spoils = (before: number): boolean =>
  isLetter(before) ||
  before === 0x24 ||
  before === 0xa3 ||
  before === 0x20ac ||
  before === 0x23 ||
  before === 0x2e ||
  before === 0xa5 ||
  before === 0x2f ||
  before === 0x3a ||
  before === 0x5f;

/** Units that may be glued to a number: `30th`, `1990s`, `8am`, `90min`. */
const ordinalEnd = /(?:st|nd|rd|th)(?![\p{L}\d])/iuy;
const decadeEnd = /['’]?s(?!\p{L})/uy;
const gluedUnit =
  /(?:a\.?m\.?|p\.?m\.?|[ap]|h|hr|hrs|min|mins|minutes?|hours?|days?|weeks?|months?|years?|yrs?|sec|seconds?)(?![\p{L}\d])/iuy;

const skip = (start: number, end: number): ScannedNumber => ({ kind: -1, start, end, value: 0 });

/** Reads the number at `start`; `before` is the character code in front of it. */
export function readNumber(text: string, start: number, before: number): ScannedNumber {
  const run = at(digits, text, start) ?? "";
  let end = start + run.length;
  const next = text.charCodeAt(end);
  // “Jan/3” goes on, “1/3” has been read.
  if (spoils(before) && !(before === 0x2f && isLetter(text.charCodeAt(start - 2)))) return skip(start, end);
  if (next === 0x2d || next === 0x2f || next === 0x2e || next === 0x3a) {
    const date = at(dateForm, text, start);
    // 1890-91 are two years.
    const years = date !== null && /^\d{4}-(?:1[3-9]|[2-9]\d)$/.test(date);
    if (date && !years && !(date.length < 6 && next === 0x2e))
      return { kind: kinds.numericDate, start, end: start + date.length, value: 0 };
    const clock =
      next === 0x3a || (next === 0x2e && halfDay.test(text.slice(start, start + 10)))
        ? at(clockForm, text, start)
        : null;
    if (clock) return { kind: kinds.clock, start, end: start + clock.length, value: 0 };
    const fraction = at(decimal, text, start);
    if (fraction) {
      end = start + fraction.length;
      return text.charCodeAt(end) === 0x25
        ? skip(start, end + 1)
        : { kind: kinds.num, start, end, value: Number(fraction) };
    }
    if ((next === 0x3a || next === 0x2f) && /\d/.test(text[end + 1] ?? "")) return skip(start, end);
  }
  if (next === 0x2c) {
    const whole = at(grouped, text, start);
    if (whole) {
      end = start + whole.length;
      return { kind: kinds.num, start, end, value: Number(whole.replaceAll(",", "")) };
    }
  }
  if (next === 0x20) {
    const half = at(mixed, text, start);
    if (half) {
      const [whole = "", part = ""] = half.split(" ");
      const [top, bottom] = part.split("/").map(Number);
      return {
        kind: kinds.num,
        start,
        end: start + half.length,
        value: Number(whole) + (top ?? 0) / (bottom || 1),
      };
    }
  }
  if (next === 0x25) return skip(start, end + 1);
  const value = Number(run);
  const quoted = before === 0x27 || before === 0x2019 || before === 0x2018;
  if (run.length === 4 || run.length === 2) {
    const suffix = at(decadeEnd, text, end);
    if (suffix && value % 10 === 0 && (run.length === 4 || quoted || (value >= 20 && suffix === "s"))) {
      return { kind: kinds.decade, start, end: end + suffix.length, value };
    }
  }
  if (quoted && run.length === 2 && !isLetter(next)) return { kind: kinds.shortYear, start, end, value };
  if (isLetter(next)) {
    const suffix = run.length <= 3 ? at(ordinalEnd, text, end) : null;
    if (suffix) return { kind: kinds.ordinal, start, end: end + suffix.length, value };
    if (!at(gluedUnit, text, end)) return skip(start, end);
  }
  if (run.length <= 2 && value <= 31) return { kind: kinds.n, start, end, value };
  if (run.length === 4 && value >= 1000 && value <= 2199) return { kind: kinds.year, start, end, value };
  if (run.length === 3 && value >= 100) return { kind: kinds.threeDigits, start, end, value };
  return run.length > 6 ? skip(start, end) : { kind: kinds.num, start, end, value };
}

const holidayIndex = new Map(holidays.map(([phrase], index) => [phrase, index]));
const phraseWords = /[\p{L}]+(?:[’'.-]\p{L}*)*(?: [\p{L}]+(?:[’'.]\p{L}*)*){0,4}/uy;
/** Holidays of two words that are also written small. */
const named =
  /^(?:independence|labou?r|memorial|veterans|mothers|fathers|valentines|boxing|groundhog|columbus|presidents|christmas|thanksgiving|new years?) (?:day|eve)$|^(?:black friday|earth day|new years day|good friday|easter (?:sunday|monday))$/;
const single = new Set(["christmas", "easter", "thanksgiving", "halloween", "xmas"]);

/** The longest holiday that starts here: `New Year’s Day`. */
export function readHoliday(
  text: string,
  start: number,
): { readonly index: number; readonly end: number } | null {
  const words = (at(phraseWords, text, start) ?? "").split(" ");
  for (let size = words.length; size > 0; size--) {
    const surface = words.slice(0, size).join(" ");
    const trimmed = surface.replace(/['’]s?$/u, "");
    for (const form of [surface, trimmed]) {
      const phrase = form.toLowerCase().replace(/['’.]/g, "");
      const index = holidayIndex.get(phrase);
      if (index === undefined) continue;
      if (!single.has(phrase) && !named.test(phrase) && !/^\p{Lu}/u.test(surface)) continue;
      return { index, end: start + form.replace(/\.$/, "").length };
    }
  }
  return null;
}
