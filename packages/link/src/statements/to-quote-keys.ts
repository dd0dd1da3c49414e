import type { IdentifiedArticle } from "../identify-article.ts";
import type { QuoteKey } from "./find-statements.ts";

/** What findStatements has to know of the quotations of one article. */
export function toQuoteKeys({ article, ids, entities }: IdentifiedArticle): Omit<QuoteKey, "copy">[] {
  return article.quotes.map((quote, index) => {
    const { id, words } = ids.quotes[index] as (typeof ids.quotes)[number];
    const said = article.speakers[index];
    return {
      id,
      articleId: ids.id,
      published: article.published.startDate,
      speaker: said?.speaker == null ? null : (entities[said.speaker] ?? null),
      kind: quote.kind,
      words,
      saidStart: said?.saidStart ?? null,
      saidEnd: said?.saidEnd ?? null,
    };
  });
}
