import { type classes, classIndex, isTrigger } from "./classes.ts";
import { dateWords } from "./lexicon.gen.ts";
import { readHoliday, readNumber } from "./scan-number.ts";
import type { Token } from "./token.ts";

/**
 * Finds the runs of date words in a text in one pass. This loop sees every character of every article: it hashes words
 * by a few of their letters, allocates nothing outside runs that hold a trigger, and is long for that reason.
 */
const tableSize = 4096;
const entryAt = new Int16Array(tableSize).fill(-1);
const entryWord: string[] = [];
const entryKind: number[] = [];
const entryLower: number[] = [];
const entryValue: number[] = [];
const entryPeriod: boolean[] = [];

/** First place to look for the word that stands in a text from one index to another, in capitals or not. */
const slotOf = (text: string, start: number, end: number): number => {
  const first = text.charCodeAt(start) | 0x20;
  const second = text.charCodeAt(start + (end - start > 1 ? 1 : 0)) | 0x20;
  const last = text.charCodeAt(end - 1) | 0x20;
  return (Math.imul(Math.imul(Math.imul(first, 31) + second, 31) + last, 31) + end - start) & (tableSize - 1);
};

for (const [word, kind, lower, value, period] of dateWords) {
  let slot = slotOf(word, 0, word.length);
  while (entryAt[slot] !== -1) slot = (slot + 1) & (tableSize - 1);
  entryAt[slot] = entryWord.length;
  entryWord.push(word);
  entryKind.push(classIndex.get(kind) ?? -1);
  entryLower.push(classIndex.get(lower) ?? -1);
  entryValue.push(value);
  entryPeriod.push(period);
}

/** 1 letter, 2 digit, 3 white space, 0 anything else. */
const character = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const lower = code | 0x20;
  if (lower >= 0x61 && lower <= 0x7a) character[code] = 1;
  else if (code >= 0x30 && code <= 0x39) character[code] = 2;
  else if (code === 0x20 || (code >= 9 && code <= 13)) character[code] = 3;
}

const isLetter = (code: number): boolean =>
  code < 128 ? character[code] === 1 : code >= 0xaa && isWordMark(code);
/** Letters beyond ASCII, as opposed to spaces, dashes and quotation marks. */
const isWordMark = (code: number): boolean =>
  (code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7) || code > 0x2e7f;
const isSpace = (code: number): boolean =>
  code < 128 ? character[code] === 3 : code === 0xa0 || code === 0x202f || code === 0x2009;

const [hyphenMinus, apostrophe, rightQuote, fullStop, comma] = [0x2d, 0x27, 0x2019, 0x2e, 0x2c];
const kindOf = (name: (typeof classes)[number]): number => classIndex.get(name) ?? -1;
const [commaKind, dashKind, sKind, holidayWordKind, holidayKind, meridiemKind, bcKind, adKind] = (
  ["comma", "dash", "s", "holiday_word", "holiday", "meridiem", "bc", "ad"] as const
).map(kindOf) as [number, number, number, number, number, number, number, number];
const unitKind = kindOf("unit");
const [quarterNameKind, halfNameKind] = (["quarter_name", "half_name"] as const).map(kindOf) as [
  number,
  number,
];
const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;
const isLetterOrDigit = (code: number): boolean => isDigit(code) || isLetter(code);
const monthKinds = new Set(["month", "month_short"].map((name) => classIndex.get(name)));
const weekdayKinds = new Set(["weekday", "weekday_short"].map((name) => classIndex.get(name)));
const [dayNumberKind, yearKind] = (["n", "year"] as const).map(kindOf) as [number, number];
const isMonth = (kind: number | undefined): boolean => monthKinds.has(kind);
/** “Jan-Feb 2017”, “Monday-Friday”, “Nov 18-Dec 19”: a range; “05-Aug-2016” is a date. */
const joinsNames = (kinds: Uint8Array, size: number, kind: number): boolean => {
  const before = kinds[size - 1];
  if (weekdayKinds.has(kind)) return weekdayKinds.has(before);
  if (!isMonth(kind)) return false;
  return isMonth(before) || before === yearKind || (before === dayNumberKind && isMonth(kinds[size - 2]));
};
/** No run grows beyond this, so that what rules do with one is bounded. */
const longestRun = 48;

/** Calls `onRun` with the tokens of each run that holds a trigger, in order. */
export function scanRuns(text: string, onRun: (tokens: Token[]) => void): void {
  const kinds = new Uint8Array(longestRun + 4);
  const starts = new Int32Array(longestRun + 4);
  const ends = new Int32Array(longestRun + 4);
  const values = new Float64Array(longestRun + 4);
  const hyphens = new Uint8Array(longestRun + 4);
  let size = 0;
  let triggered = false;
  let hyphen = 0;

  const push = (kind: number, start: number, end: number, value: number) => {
    kinds[size] = kind;
    starts[size] = start;
    ends[size] = end;
    values[size] = value;
    hyphens[size] = hyphen;
    hyphen = 0;
    size++;
    if (isTrigger(kind)) triggered = true;
    if (size >= longestRun) flush();
  };
  const flush = () => {
    if (triggered) {
      const tokens: Token[] = [];
      for (let i = 0; i < size; i++) {
        tokens.push({
          kind: kinds[i] ?? 0,
          start: starts[i] ?? 0,
          end: ends[i] ?? 0,
          value: values[i] ?? 0,
          hyphen: hyphens[i] === 1,
          meaning: null,
          rule: null,
        });
      }
      onRun(tokens);
    }
    size = 0;
    triggered = false;
    hyphen = 0;
  };

  const { length } = text;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    const type = code < 128 ? character[code] : isWordMark(code) ? 1 : isSpace(code) ? 3 : 0;
    if (type === 3) {
      // An empty line ends a run, a single line end is a space.
      if (code === 10 && size > 0) {
        let next = i + 1;
        while (next < length && text.charCodeAt(next) !== 10 && isSpace(text.charCodeAt(next))) next++;
        if (text.charCodeAt(next) === 10) flush();
      }
      i++;
    } else if (type === 1) {
      const start = i;
      let current = code;
      do {
        i++;
        if (i >= length) break;
        current = text.charCodeAt(i);
      } while (current < 128 ? character[current] === 1 : isWordMark(current));
      let entry = -1;
      let slot = slotOf(text, start, i);
      while (entryAt[slot] !== -1) {
        const candidate = entryAt[slot] ?? -1;
        const word = entryWord[candidate] ?? "";
        if (word.length === i - start) {
          let k = 0;
          while (k < word.length && (text.charCodeAt(start + k) | 0x20) === word.charCodeAt(k)) k++;
          if (k === word.length) {
            entry = candidate;
            break;
          }
        }
        slot = (slot + 1) & (tableSize - 1);
      }
      if (entry === -1 && i - start > 1) {
        if (size !== 0) flush();
        continue;
      }
      if (i - start === 1 && text.charCodeAt(i) === fullStop && isLetter(text.charCodeAt(i + 1))) {
        // p.m., B.C., A.D.
        const letters = ((code | 0x20) << 8) | (text.charCodeAt(i + 1) | 0x20);
        const kind =
          letters === 0x616d || letters === 0x706d
            ? meridiemKind
            : letters === 0x6263
              ? bcKind
              : letters === 0x6164
                ? adKind
                : -1;
        if (kind !== -1 && !isLetter(text.charCodeAt(i + 2))) {
          i += 2;
          if (text.charCodeAt(i) === fullStop) i++;
          // B.C.E.
          if ((text.charCodeAt(i) | 0x20) === 0x65 && text.charCodeAt(i + 1) === fullStop) i += 2;
          push(kind, start, i, letters === 0x706d ? 1 : 0);
          continue;
        }
        flush();
        continue;
      }
      if (
        entry === -1 &&
        i - start === 1 &&
        (code | 0x20) === 0x6f &&
        size > 0 &&
        /^['’]clock/.test(text.slice(i, i + 6))
      ) {
        i++;
        continue;
      }
      if (entry === -1 && code === 0x68 && i - start === 1 && size > 0 && ends[size - 1] === start) {
        // “3h”
        push(unitKind, start, i, 3);
        continue;
      }
      if (
        entry === -1 &&
        i - start === 1 &&
        isDigit(text.charCodeAt(i)) &&
        !isLetterOrDigit(text.charCodeAt(i + 1))
      ) {
        const number = text.charCodeAt(i) - 0x30;
        const quarter = code === 0x51 || (code === 0x71 && size > 0);
        if (
          quarter
            ? number >= 1 && number <= 4
            : (code === 0x48 || (code === 0x68 && size > 0)) && number >= 1 && number <= 2
        ) {
          i++;
          push(quarter ? quarterNameKind : halfNameKind, start, i, number);
          continue;
        }
      }
      if (entry === -1) {
        if (size !== 0) flush();
        continue;
      }
      const kind = (code >= 0x61 ? entryLower[entry] : entryKind[entry]) ?? -1;
      if (kind === -1) {
        flush();
        continue;
      }
      if (kind === holidayWordKind) {
        const holiday = readHoliday(text, start);
        if (holiday) {
          i = holiday.end;
          push(holidayKind, start, i, holiday.index);
        } else flush();
        continue;
      }
      if (hyphen === 1 && size > 0 && joinsNames(kinds, size, kind)) {
        hyphen = 0;
        push(dashKind, start - 1, start, 0);
      }
      if (entryPeriod[entry] && text.charCodeAt(i) === fullStop && i + 1 < length) i++;
      push(kind, start, i, entryValue[entry] ?? 0);
    } else if (type === 2) {
      const before = i > 0 ? text.charCodeAt(i - 1) : 32;
      const number = readNumber(text, i, before);
      if (number.kind === -1) flush();
      else push(number.kind, number.start, number.end, number.value);
      i = number.end;
    } else if (code === comma) {
      if (size > 0) push(commaKind, i, i + 1, 0);
      i++;
    } else if (
      code === hyphenMinus ||
      code === 0x2013 ||
      code === 0x2014 ||
      code === 0x2010 ||
      code === 0x2011
    ) {
      if (size > 0) {
        const before = text.charCodeAt(i - 1);
        const next = text.charCodeAt(i + 1);
        if (code === hyphenMinus || code === 0x2010 || code === 0x2011) {
          if (isSpace(before) && isSpace(next)) push(dashKind, i, i + 1, 0);
          else if (next === hyphenMinus || isSpace(next)) {
            // “two- to three-year”, or a dash of two hyphens.
            if (next === hyphenMinus) {
              push(dashKind, i, i + 2, 0);
              i++;
            } else hyphen = 1;
          } else if (before < 128 && character[before] === 2 && next < 128 && character[next] === 2)
            push(dashKind, i, i + 1, 0);
          else hyphen = 1;
        } else push(dashKind, i, i + 1, 0);
      }
      i++;
    } else if (code === apostrophe || code === rightQuote || code === 0x2018) {
      const next = text.charCodeAt(i + 1);
      const digit = next < 128 && character[next] === 2;
      if (digit && (i === 0 || !isLetter(text.charCodeAt(i - 1)))) {
        const number = readNumber(text, i + 1, code);
        if (number.kind === -1) flush();
        else push(number.kind, i, number.end, number.value);
        i = number.end;
      } else if (
        size > 0 &&
        ends[size - 1] === i &&
        (next | 0x20) === 0x73 &&
        !isLetter(text.charCodeAt(i + 2))
      ) {
        push(sKind, i, i + 2, 0);
        i += 2;
      } else if (size > 0 && ends[size - 1] === i && !isLetter(next)) {
        // The possessive of a plural: “five years’ work”.
        push(sKind, i, i + 1, 0);
        i++;
      } else if (size > 0 && ends[size - 1] === i) {
        // “o’clock”; any other contraction is no date word.
        hyphen = 1;
        i++;
      } else {
        flush();
        i++;
      }
    } else {
      if (code === 0x40 && size > 0) hyphen = 0;
      else if (code === 0x7e && size > 0) push(dashKind, i, i + 1, 0);
      else if (code === 0x2f && size > 0 && (isMonth(kinds[size - 1]) || isLetter(text.charCodeAt(i + 1))))
        hyphen = 1;
      else if (size !== 0) flush();
      i++;
    }
  }
  flush();
}
