import type { Entity, LinkedArticle } from "@onrecord/link";
import type { Span } from "@onrecord/parse";
import { toCodePoints } from "../offsets/code-points.ts";

/** A half-open range of code points. */
export interface Range {
  readonly char_start: number;
  readonly char_end: number;
}

/** UTF-16 units before and behind a span in which words that belong to it stand. */
const reach = 400;

/** What the rows of one article are made of. */
export interface ArticleSource {
  readonly linked: LinkedArticle;
  /** The text of a span. */
  readonly slice: (span: Span) => string;
  /** A span in code points. */
  readonly toRange: (span: Span) => { char_start: number; char_end: number };
  /** Where words stand that were found at a span, the place nearest to it; null where the text has them not. */
  readonly locate: (words: string | null | undefined, near: Span | null) => Range | null;
  /** The entity of the article at an index, as the whole release knows it; null where there is none, or it was removed. */
  readonly entity: (index: number | null | undefined) => Entity | null;
}

/** Prepares an article for `rows`. `entities` are those of the whole release by id. */
export function toArticleSource(linked: LinkedArticle, entities: ReadonlyMap<string, Entity>): ArticleSource {
  const { text } = linked.article;
  const toCodePoint = toCodePoints(text);
  const first = new Map<string, number>();
  const findFirst = (words: string) => {
    const found = first.get(words) ?? text.indexOf(words);
    first.set(words, found);
    return found;
  };
  const toRange = ({ start, end }: Span) => ({ char_start: toCodePoint(start), char_end: toCodePoint(end) });
  return {
    linked,
    slice: ({ start, end }) => text.slice(start, end),
    toRange,
    locate: (words, near) => {
      if (!words || !near) return null;
      const start = findNear(text, words, near) ?? findFirst(words);
      return start < 0 ? null : toRange({ start, end: start + words.length });
    },
    entity: (index) => {
      const id = index == null ? null : linked.entities[index];
      return id == null ? null : (entities.get(id) ?? null);
    },
  };
}

/** Where words stand near a span, the place that is nearest to it; null where they do not. */
function findNear(text: string, words: string, near: Span): number | null {
  const from = Math.max(0, near.start - reach);
  const view = text.slice(from, near.end + reach);
  const [start, end] = [near.start - from, near.end - from];
  const before = view.lastIndexOf(words, end - words.length);
  const behind = view.indexOf(words, start);
  if (before < 0 && behind < 0) return null;
  return from + (behind < 0 || (before >= 0 && start - before <= behind - end) ? before : behind);
}

/** Text of a nullable column, where the empty string never occurs. */
export const orNull = (text: string | null | undefined): string | null => text || null;

const wordCharacter = /[\p{L}\p{N}]/u;
/** Of each ASCII character: 1 in words, 2 between the parts of one. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  return wordCharacter.test(character) ? 1 : "'.,-".includes(character) ? 2 : 0;
});

/**
 * Words as people count them: “U.S.-backed” and “10,000” are one each. That is, stretches of letters and digits with
 * at most one of `'’.,-` between two of these.
 */
export function countWords(text: string): number {
  let count = 0;
  let [before, last] = [0, 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    let kind = code < 128 ? (ascii[code] as number) : code === 0x2019 ? 2 : 0;
    if (code >= 128 && kind === 0) {
      const character = String.fromCodePoint(text.codePointAt(i) as number);
      if (wordCharacter.test(character)) kind = 1;
      i += character.length - 1;
    }
    if (kind === 1 && last !== 1 && !(last === 2 && before === 1)) count++;
    before = last;
    last = kind;
  }
  return count;
}
