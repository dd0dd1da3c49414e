import type { Span } from "../../schema.ts";

/** `agree, he said`, `agree,  said Marsh`: where words within marks end and their attribution begins. */
const attribution =
  /[,?!…—–-]\s{1,3}(?=(?:(?:\p{Lu}[\p{L}.'’-]*|the|a|an|he|she|they|I|we|it|[Tt]he)\s+(?:[\p{L}.'’-]+\s+){0,5}?(?:said|says|told|added|wrote|tweeted|continued|explained|asked|replied|noted|argued|concluded|declared)\b)|(?:said|says|added|wrote|tweeted|explained|asked|according to)\s)/gu;
/** A gap that a lost mark leaves: `agree.  The council`. */
const gap = /[.,?!…]\s{2,}|\S\s{2,}(?=[.,;:])/gu;
const sentenceEnd = /[.?!…]\s+(?=\p{Lu})/gu;

const first = (pattern: RegExp, text: string): RegExpExecArray | null => {
  pattern.lastIndex = 0;
  return pattern.exec(text);
};

/** Where a stretch whose closing mark is missing leaves a trace of its end; null where it may as well go on. */
export function findTraceOfCloser(text: string, { start, end }: Span): number | null {
  const words = text.slice(start, end);
  const said = first(attribution, words);
  const hole = first(gap, words);
  if (hole && (!said || hole.index <= said.index)) return start + hole.index + 1;
  return said && start + said.index + 1;
}

/** Where a stretch probably ended whose closing mark is missing: at most at `end`. */
export function findLostCloser(text: string, span: Span): number {
  const trace = findTraceOfCloser(text, span);
  if (trace !== null) return trace;
  const words = text.slice(span.start, span.end);
  const stop = words.length > 400 ? first(sentenceEnd, words) : null;
  return span.start + (stop ? stop.index + 1 : words.trimEnd().length);
}
