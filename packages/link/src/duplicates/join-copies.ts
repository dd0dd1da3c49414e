/** What is found in articles, and the groups that were made of it. */
interface Found {
  readonly articleId: string;
  readonly published: string | null;
}

/**
 * Gives what was found in a copy to the groups of what was found in its original: the texts are the same, so the n-th
 * find that is called the same is the same. What only the copy has is a group of its own. Groups hold indexes into
 * `originals` and, behind them, `copies`, in order of publication.
 */
export function joinCopies<Item extends Found>(
  originals: readonly Item[],
  copies: readonly Item[],
  groups: readonly (readonly number[])[],
  { originalOf, toName }: { originalOf: ReadonlyMap<string, string>; toName: (item: Item) => string },
): number[][] {
  const joined = groups.map((group) => [...group]);
  const groupOf = new Map<string, number>();
  const name = (item: Item, articleId: string, seen: Map<string, number>) => {
    const base = `${articleId}\u001f${toName(item)}`;
    const count = seen.get(`${item.articleId}\u001f${base}`) ?? 0;
    seen.set(`${item.articleId}\u001f${base}`, count + 1);
    return `${base}\u001f${count}`;
  };
  const groupOfIndex = new Map(joined.flatMap((group, at) => group.map((index) => [index, at] as const)));
  const seen = new Map<string, number>();
  for (const [index, item] of originals.entries())
    groupOf.set(name(item, item.articleId, seen), groupOfIndex.get(index) as number);
  for (const [index, item] of copies.entries()) {
    const group = joined[groupOf.get(name(item, originalOf.get(item.articleId) as string, seen)) ?? -1];
    if (group) group.push(originals.length + index);
    else joined.push([originals.length + index]);
  }
  const items = [...originals, ...copies];
  const order = (index: number) => {
    const { articleId, published } = items[index] as Item;
    return `${published ?? "~"}\u001f${articleId}`;
  };
  return joined.map((group) =>
    group.sort((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : a - b)),
  );
}
