import { hashText } from "../hash-text.ts";
import type { RawArticle } from "../inputs/raw-article.ts";

/** Articles of a batch, on average and at most; and UTF-16 units of text from which on it ends in any case. */
const usual = 16;
const most = 40;
const mostText = 2 ** 18;

/**
 * Gathers articles in batches. Where one ends depends on the articles alone (a hash of the last one's source), so that a
 * new or changed article changes its own batch and leaves the others as they were.
 */
export async function* toBatches(articles: AsyncIterable<RawArticle>): AsyncGenerator<readonly RawArticle[]> {
  let batch: RawArticle[] = [];
  let length = 0;
  for await (const article of articles) {
    batch.push(article);
    length += article.text.length;
    if (hashText(article.metadata.source)[0] % usual !== 0 && batch.length < most && length < mostText)
      continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
