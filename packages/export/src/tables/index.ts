import type { LinkedArticles } from "@onrecord/link";
import type { AnyRow, Table } from "../table/table.ts";
import type { ArticleSource } from "./article-source.ts";
import { articles, toArticleRows } from "./articles.ts";
import { dates, toDateRows } from "./dates.ts";
import { entities, toEntityRows } from "./entities.ts";
import { eventEntities, toEventEntityRows } from "./event-entities.ts";
import { events, toEventRows } from "./events.ts";
import { incidents, toIncidentRows } from "./incidents.ts";
import { mentions, toMentionRows } from "./mentions.ts";
import { notQuotes, toNotQuoteRows } from "./not-quotes.ts";
import { quoteEntities, toQuoteEntityRows } from "./quote-entities.ts";
import { quotes, toQuoteRows } from "./quotes.ts";
import { statements, toStatementRows } from "./statements.ts";

/** Tables whose rows come from one article each. */
export const articleTables: readonly { table: Table; toRows: (source: ArticleSource) => AnyRow[] }[] = [
  { table: articles, toRows: toArticleRows },
  { table: quotes, toRows: toQuoteRows },
  { table: notQuotes, toRows: toNotQuoteRows },
  { table: events, toRows: toEventRows },
  { table: mentions, toRows: toMentionRows },
  { table: dates, toRows: toDateRows },
  { table: quoteEntities, toRows: toQuoteEntityRows },
  { table: eventEntities, toRows: toEventEntityRows },
];

/** Tables whose rows join articles. */
export const linkedTables: readonly {
  table: Table;
  toRows: (linked: Omit<LinkedArticles, "articles">) => AnyRow[];
}[] = [
  { table: statements, toRows: toStatementRows },
  { table: incidents, toRows: toIncidentRows },
  { table: entities, toRows: toEntityRows },
];

/** Every table of a news dataset, in the order of the documentation. */
export const tables: readonly Table[] = [
  articles,
  quotes,
  notQuotes,
  statements,
  events,
  incidents,
  entities,
  mentions,
  dates,
  quoteEntities,
  eventEntities,
];
