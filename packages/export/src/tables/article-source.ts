import type { Entity, LinkedArticle } from "@onrecord/link";
import type { Span } from "@onrecord/parse";
import { toCodePoints } from "../offsets/code-points.ts";

/** What the rows of one article are made of. */
export interface ArticleSource {
  readonly linked: LinkedArticle;
  /** The text of a span. */
  readonly slice: (span: Span) => string;
  /** A span in code points. */
  readonly toRange: (span: Span) => { char_start: number; char_end: number };
  /** The entity of the article at an index, as the whole release knows it; null where there is none, or it was removed. */
  readonly entity: (index: number | null | undefined) => Entity | null;
}

/** Prepares an article for `rows`. `entities` are those of the whole release by id. */
export function toArticleSource(linked: LinkedArticle, entities: ReadonlyMap<string, Entity>): ArticleSource {
  const { text } = linked.article;
  const toCodePoint = toCodePoints(text);
  return {
    linked,
    slice: ({ start, end }) => text.slice(start, end),
    toRange: ({ start, end }) => ({ char_start: toCodePoint(start), char_end: toCodePoint(end) }),
    entity: (index) => {
      const id = index == null ? null : linked.entities[index];
      return id == null ? null : (entities.get(id) ?? null);
    },
  };
}

/** Text of a nullable column, where the empty string never occurs. */
export const orNull = (text: string | null | undefined): string | null => text || null;

const word = /[\p{L}\p{N}]+(?:['’.,-][\p{L}\p{N}]+)*/gu;

/** Words as people count them: “U.S.-backed” and “10,000” are one each. */
export function countWords(text: string): number {
  let count = 0;
  for (const _ of text.matchAll(word)) count++;
  return count;
}
