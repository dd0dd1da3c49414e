import type { CodedArticle } from "@onrecord/events";
import type { ArticleIds } from "./identify.ts";

/** An article with its ids, less the quotations, events and mentions that must not be published. */
export function removeRows(
  article: CodedArticle,
  ids: ArticleIds,
  removed: { readonly has: (id: string) => boolean },
): { article: CodedArticle; ids: ArticleIds } {
  const own = [...ids.quotes.map(({ id }) => id), ...ids.events, ...ids.mentions];
  if (!own.some((id) => removed.has(id))) return { article, ids };
  const keptQuotes = ids.quotes.flatMap(({ id }, index) => (removed.has(id) ? [] : index));
  const keptEvents = ids.events.flatMap((id, index) => (removed.has(id) ? [] : index));
  const keptMentions = ids.mentions.flatMap((id, index) => (removed.has(id) ? [] : index));
  const pick = <Item>(items: readonly Item[], kept: readonly number[]) =>
    kept.map((index) => items[index] as Item);
  const moved = (index: number | null) => {
    const to = index === null ? -1 : keptQuotes.indexOf(index);
    return to < 0 ? null : to;
  };
  return {
    article: {
      ...article,
      quotes: pick(article.quotes, keptQuotes).map((quote) => ({ ...quote, inside: moved(quote.inside) })),
      speakers: pick(article.speakers, keptQuotes),
      mentions: pick(article.mentions, keptMentions),
      events: pick(article.events, keptEvents).map((event) => ({ ...event, quote: moved(event.quote) })),
    },
    ids: {
      ...ids,
      quotes: pick(ids.quotes, keptQuotes),
      events: pick(ids.events, keptEvents),
      mentions: pick(ids.mentions, keptMentions),
    },
  };
}
