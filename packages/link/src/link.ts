import type { CodedArticle } from "@onrecord/events";
import { createIdentify } from "./identify-article.ts";
import { type LinkOptions, linkKeys, toLinkedArticle } from "./link-keys.ts";
import type { LinkedArticles } from "./schema.ts";

/**
 * Joins what is the same across articles: entities, statements, incidents, copies; and gives everything a lasting id.
 * The result does not depend on the order of the articles. Throws when two of them have one source.
 */
export function link(articles: readonly CodedArticle[], options: LinkOptions = {}): LinkedArticles {
  const all = articles.map(createIdentify(options));
  const { entities, statements, incidents, ids, ...links } = linkKeys(
    all.map(({ keys }) => keys),
    options,
  );
  return {
    articles: all
      .filter(({ keys }) => !keys.withdrawn)
      .map(({ identified }) => toLinkedArticle(identified, links))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
    entities,
    statements,
    incidents,
    ids,
  };
}
