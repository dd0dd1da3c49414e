import type { CodedArticle } from "@onrecord/events";
import type { Span } from "@onrecord/parse";

/** Every span that a coded article holds, with where it was found. */
export function* allSpans(article: CodedArticle): Generator<readonly [where: string, span: Span]> {
  const { tokens } = article;
  yield* spansIn("article", { ...article, tokens: null });
  for (let i = 0; i < tokens.length; i++) {
    yield [`tokens[${i}]`, { start: tokens.start[i] ?? -1, end: tokens.end[i] ?? -1 }];
  }
}

function* spansIn(where: string, value: unknown): Generator<readonly [string, Span]> {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "end" in value) yield [where, value as Span];
  for (const [key, inner] of Object.entries(value)) yield* spansIn(`${where}.${key}`, inner);
}

/** Spans that do not lie in the text, or end before they begin, or cut a character in two. */
export function badSpans(article: CodedArticle): string[] {
  const { text } = article;
  const cuts = (at: number) => isTrail(text.charCodeAt(at)) && isLead(text.charCodeAt(at - 1));
  return Array.from(allSpans(article)).flatMap(([where, { start, end }]) => {
    const sound = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
    return sound && end <= text.length && !cuts(start) && !cuts(end) ? [] : [`${where}: ${start}–${end}`];
  });
}

const isLead = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isTrail = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
