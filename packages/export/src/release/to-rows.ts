import type { Entity, LinkedArticle, LinkedArticles } from "@onrecord/link";
import { compareRows } from "../table/sort-rows.ts";
import type { AnyRow } from "../table/table.ts";
import { toArticleSource } from "../tables/article-source.ts";
import { articleTables, linkedTables } from "../tables/index.ts";

/** Rows of every table by its name, in order of key. */
export type Rows = Map<string, AnyRow[]>;

/** Turns linked articles into the rows of all tables. */
export function toRows(linked: LinkedArticles): Rows {
  const rows: Rows = new Map(articleTables.map(({ table }) => [table.name, []]));
  const toRowsOf = createToArticleRows(linked.entities);
  for (const article of linked.articles)
    for (const [name, own] of toRowsOf(article)) for (const row of own) rows.get(name)!.push(row);
  for (const { table } of articleTables) rows.get(table.name)!.sort(compareRows(table));
  return new Map([...rows, ...toLinkedRows(linked)]);
}

/** How to make the rows of one article, by table, in the order in which they stand in it. */
export function createToArticleRows(
  entities: readonly Entity[],
): (linked: LinkedArticle) => ReadonlyMap<string, readonly AnyRow[]> {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  return (linked) => {
    const source = toArticleSource(linked, byId);
    return new Map(articleTables.map(({ table, toRows }) => [table.name, toRows(source)]));
  };
}

/** The rows of the tables that join articles, in order of key. */
export const toLinkedRows = (linked: Omit<LinkedArticles, "articles">): Rows =>
  new Map(
    linkedTables.map(({ table, toRows }) => [table.name, [...toRows(linked)].sort(compareRows(table))]),
  );
