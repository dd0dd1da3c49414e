import type { CodedArticle } from "@onrecord/events";
import type { Span } from "@onrecord/parse";
import { toEntityId } from "../entities/entity-id.ts";
import { countOccurrences, createCounter } from "./occurrences.ts";
import { toId, toSha256 } from "./to-id.ts";

/** The ids of one article that depend on nothing outside it; arrays are parallel to those of the article. */
export interface ArticleIds {
  readonly id: string;
  readonly textSha256: string;
  readonly entities: readonly string[];
  readonly quotes: readonly { readonly id: string; readonly turnId: string; readonly words: string }[];
  readonly notQuotes: readonly string[];
  readonly events: readonly string[];
  readonly mentions: readonly string[];
  readonly dates: readonly string[];
}

/** Id of the article that comes from a source: its own id, its URL, or its path. */
export const toArticleId = (source: string): string => toId("a", source);

/** Gives everything found in one article its id. */
export function identify(article: CodedArticle): ArticleIds {
  const { text } = article;
  const id = toArticleId(article.metadata.source);
  const occurrence = countOccurrences(text);
  const words = (span: Span) => text.slice(span.start, span.end);

  const identifySpans = (letter: "e" | "m" | "d" | "n", spans: readonly Span[]) => {
    const count = createCounter();
    return spans.map((span) => {
      const key = `${words(span)}\u001f${occurrence(span.start)}`;
      return toId(letter, id, key, count(key));
    });
  };

  const countQuotes = createCounter();
  const turns = new Map<number, string>();
  const quotes = article.quotes.map((quote) => {
    const said = quote.parts.map(words).join(" ");
    const quoteId = toId("q", id, said, countQuotes(said));
    if (!turns.has(quote.turn)) turns.set(quote.turn, `t${quoteId.slice(1)}`);
    return { id: quoteId, turnId: turns.get(quote.turn) as string, words: said };
  });

  return {
    id,
    textSha256: toSha256(text),
    entities: article.entities.map((entity) => toEntityId(entity, id)),
    quotes,
    notQuotes: identifySpans("n", article.notQuotes),
    events: identifySpans(
      "e",
      article.events.map(({ trigger }) => trigger),
    ),
    mentions: identifySpans("m", article.mentions),
    dates: identifySpans("d", article.dates),
  };
}
