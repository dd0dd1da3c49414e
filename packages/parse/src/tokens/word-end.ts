import { abbreviations } from "../sentences/abbreviations.gen.ts";
import { classAt, closer, digit, lower, mark, space, surrogate, upper } from "./character.ts";
import { cutFused, isClitic } from "./clitics.ts";
import { isApostrophe } from "./mark-end.ts";
import { prefixes } from "./prefixes.gen.ts";
import { suffixes } from "./suffixes.gen.ts";

const longestAffix = 7;
const units = /^(?:[ap]\.?m|mm|cm|km|kg|mph|kph|m|bn|tn)$/i;
const acronym = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
const isLetter = (kind: number): boolean => kind === lower || kind === upper;
const isWordly = (kind: number): boolean => isLetter(kind) || kind === digit || kind === mark;

/**
 * End of the token that begins with the letter, digit or surrogate at `offset`. One pass over the characters with a
 * look of bounded length at each mark inside; all but one in twenty words leave at the first `return`.
 */
export function wordEnd(text: string, offset: number, limit: number): number {
  let end = offset;
  const first = classAt(text, offset);
  if (first === surrogate) return surrogateEnd(text, offset, limit);
  while (end < limit && isLetter(classAt(text, end))) end++;
  const after = end < limit ? text.charCodeAt(end) : 0x20;
  if (after === 0x20 || after === 0x2c) return cutFused(text, offset, end);
  let plain = true;
  for (; end < limit; end++) {
    const kind = classAt(text, end);
    if (kind === digit && plain && end > offset && isLetter(classAt(text, end - 1))) plain = false;
    if (isLetter(kind) && end > offset && classAt(text, end - 1) === digit) {
      let unit = end;
      while (unit < limit && unit - end < 4 && isLetter(classAt(text, unit))) unit++;
      if (plain && units.test(text.slice(end, unit)) && !isWordly(classAt(text, unit))) return end;
    }
    if (isWordly(kind)) continue;
    const inner = innerMark(text, offset, end, limit);
    if (inner < 0) return -inner;
    if (inner === 0) break;
    end = inner - 1;
  }
  return cutFused(text, offset, end);
}

/**
 * What the mark at `at`, inside or behind the word from `offset`, does to it: 0 where the word ends before it, −n where
 * the word ends at n, n where it goes on from there.
 */
function innerMark(text: string, offset: number, at: number, limit: number): number {
  const code = text.charCodeAt(at);
  const before = classAt(text, at - 1);
  const after = at + 1 < limit ? classAt(text, at + 1) : space;
  if (code === 0x2e) {
    if (isLetter(after) || after === digit) return at + 1;
    return keepsPoint(text, offset, at, limit) ? -(at + 1) : 0;
  }
  if (isApostrophe(code)) return apostrophe(text, offset, at, limit);
  if (code === 0x2d || code === 0x2010 || code === 0x2011) return hyphen(text, offset, at, limit);
  const digits = before === digit && after === digit;
  if (code === 0x2c) return digits && isThousand(text, at + 1, limit) ? at + 1 : 0;
  if (code === 0x2f) return digits ? at + 1 : 0;
  if (code === 0x3a) {
    if (text.startsWith("://", at)) return -chunkEnd(text, at, limit);
    return digits ? at + 1 : 0;
  }
  if (code === 0x26) return before === upper && after === upper ? at + 1 : 0;
  if (code === 0x24) return before === upper && after === digit ? -(at + 1) : 0;
  if (code === 0x5f) return isWordly(after) || text.charCodeAt(at + 1) === 0x5f ? at + 1 : 0;
  if (code === 0x40) return isWordly(after) ? -chunkEnd(text, at, limit) : 0;
  return 0;
}

/** Whether three digits and no fourth begin at `start`. */
function isThousand(text: string, start: number, limit: number): boolean {
  let end = start;
  while (end < limit && end < start + 4 && classAt(text, end) === digit) end++;
  return end === start + 3;
}

function apostrophe(text: string, offset: number, at: number, limit: number): number {
  const next = at + 1;
  if (next >= limit || !isLetter(classAt(text, next))) return 0;
  const isNegation =
    (text.charCodeAt(next) | 0x20) === 0x74 && (text.charCodeAt(at - 1) | 0x20) === 0x6e && at > offset;
  if (isNegation && !isWordly(next + 1 < limit ? classAt(text, next + 1) : space)) {
    return at - 1 === offset ? -(next + 1) : -(at - 1);
  }
  return isClitic(text, next, limit) > 0 ? 0 : next;
}

/** Prefixes (“non-profit”), suffixes, telephone numbers and numeric dates hold together; all else is cut. */
function hyphen(text: string, offset: number, at: number, limit: number): number {
  const next = at + 1;
  const after = next < limit ? classAt(text, next) : space;
  if (after === digit) {
    const digits = /^\d{1,4}-\d{1,4}-\d{1,4}(?!\d)|^\d{3}-\d{4}(?!\d)/.exec(
      text.slice(offset, Math.min(limit, offset + 16)),
    );
    return digits ? -(offset + digits[0].length) : 0;
  }
  if (!isLetter(after)) return 0;
  const free = offset === 0 || text.charCodeAt(offset - 1) !== 0x2d;
  if (free && at - offset <= longestAffix && prefixes.has(text.slice(offset, at).toLowerCase())) return next;
  let end = next;
  while (end < limit && end - next <= longestAffix && isLetter(classAt(text, end))) end++;
  return end - next <= longestAffix && suffixes.has(text.slice(next, end).toLowerCase()) ? next : 0;
}

/** Whether the point at `at` is part of the word: an initial, an acronym, an abbreviation. */
function keepsPoint(text: string, offset: number, at: number, limit: number): boolean {
  if (at - offset > 12) return false;
  const word = text.slice(offset, at);
  if (word.includes(".") && acronym.test(word)) return true;
  let rest = at + 1;
  while (rest < limit && (classAt(text, rest) === closer || text.charCodeAt(rest) === 0x22)) rest++;
  const last = rest >= limit;
  if (/^\p{L}$/u.test(word)) return !last && /^\p{Lu}$/u.test(word);
  const kind = abbreviations.get(word);
  if (kind === undefined) return false;
  return !last || kind === "organization" || kind === "place";
}

/** End of an address: all up to the next white space but marks that close a sentence or a bracket. */
function chunkEnd(text: string, from: number, limit: number): number {
  let end = from;
  while (end < limit && classAt(text, end) !== space && !/[<>"”]/.test(text.charAt(end))) end++;
  while (end > from + 1 && /[.,;:!?)\]'’]/.test(text.charAt(end - 1))) end--;
  return end;
}

/** A letter beyond the basic plane begins a word of such; anything else is one sign with what modifies it. */
function surrogateEnd(text: string, offset: number, limit: number): number {
  const isPair = (at: number) => at + 1 < limit && (text.codePointAt(at) ?? 0) > 0xffff;
  if (!isPair(offset)) return offset + 1;
  let end = offset + 2;
  if (/[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(offset)!))) {
    while (isPair(end) && /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(end)!))) end += 2;
    return end;
  }
  const flag = (at: number) => isPair(at) && /\p{RI}/u.test(String.fromCodePoint(text.codePointAt(at)!));
  if (flag(offset) && flag(end)) return end + 2;
  for (;;) {
    while (end < limit && classAt(text, end) === mark) end++;
    const joined = text.charCodeAt(end - 1) === 0x200d && isPair(end);
    const toned = isPair(end) && /\p{EMod}/u.test(String.fromCodePoint(text.codePointAt(end)!));
    if (!joined && !toned) return end;
    end += 2;
  }
}
