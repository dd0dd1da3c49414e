import type { LinkedArticles } from "@onrecord/link";
import { compareRows } from "../table/sort-rows.ts";
import type { AnyRow } from "../table/table.ts";
import { toArticleSource } from "../tables/article-source.ts";
import { articleTables, linkedTables } from "../tables/index.ts";

/** Rows of every table by its name, in order of key. */
export type Rows = Map<string, AnyRow[]>;

/** Turns linked articles into the rows of all tables. */
export function toRows(linked: LinkedArticles): Rows {
  const rows: Rows = new Map([...articleTables, ...linkedTables].map(({ table }) => [table.name, []]));
  const entities = new Map(linked.entities.map((entity) => [entity.id, entity]));
  for (const article of linked.articles) {
    const source = toArticleSource(article, entities);
    for (const { table, toRows } of articleTables)
      for (const row of toRows(source)) rows.get(table.name)!.push(row);
  }
  for (const { table, toRows } of linkedTables) rows.set(table.name, toRows(linked));
  for (const { table } of [...articleTables, ...linkedTables]) rows.get(table.name)!.sort(compareRows(table));
  return rows;
}
