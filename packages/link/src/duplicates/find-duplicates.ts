/** What of an article decides whether it is a copy. */
export interface ArticleKey {
  readonly id: string;
  readonly textSha256: string;
}

/**
 * For each article the id of the first one with the same text; null where it is the first itself. The articles come in
 * the order in which one goes before another.
 */
export function findDuplicates(articles: readonly ArticleKey[]): (string | null)[] {
  const first = new Map<string, string>();
  return articles.map(({ id, textSha256 }) => {
    const original = first.get(textSha256) ?? null;
    if (original === null) first.set(textSha256, id);
    return original;
  });
}
