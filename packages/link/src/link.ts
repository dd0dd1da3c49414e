import type { CodedArticle } from "@onrecord/events";
import { findDuplicates } from "./duplicates/find-duplicates.ts";
import { applyDecisions } from "./entities/decisions.ts";
import { mergeEntities } from "./entities/merge-entities.ts";
import { formerEntityIds, toSightings } from "./entities/sightings.ts";
import type { Identified } from "./identified.ts";
import { type ArticleIds, identify } from "./ids/identify.ts";
import { nameGroup, toGroupId } from "./ids/name-group.ts";
import { register } from "./ids/registry.ts";
import { removeRows } from "./ids/remove-rows.ts";
import { findIncidents } from "./incidents/find-incidents.ts";
import { toEventKeys } from "./incidents/to-event-keys.ts";
import { toIncidents } from "./incidents/to-incidents.ts";
import type { Decision, IdRecord, LinkedArticle, LinkedArticles, Removal } from "./schema.ts";
import { findStatements } from "./statements/find-statements.ts";
import { toQuoteKeys } from "./statements/to-quote-keys.ts";
import { toStatements } from "./statements/to-statements.ts";

export interface LinkOptions {
  /** `ids.csv` of the release before: its ids are kept. */
  readonly previous?: readonly IdRecord[];
  /** What people decided about entities. */
  readonly decisions?: readonly Decision[];
  /** What must not be published any more. */
  readonly removals?: readonly Removal[];
}

/**
 * Joins what is the same across articles: entities, statements, incidents, copies; and gives everything a lasting id.
 * The result does not depend on the order of the articles. Throws when two of them have one source.
 */
export function link(articles: readonly CodedArticle[], options: LinkOptions = {}): LinkedArticles {
  const previous = new Map(options.previous?.map((record) => [record.id, record]));
  const standsFor = applyDecisions(options.decisions ?? []);
  const withdrawn = new Set(options.removals?.map(({ id }) => id));
  const removed = new Map<string, IdRecord["table"]>();

  const all = identifyAll(articles);
  const kept = all.flatMap(({ article, ids }) => {
    if (withdrawn.has(ids.id) || withdrawn.has(article.metadata.source)) {
      for (const [id, table] of rowIds(ids)) removed.set(id, table);
      return [];
    }
    for (const [id, table] of rowIds(ids)) if (withdrawn.has(id)) removed.set(id, table);
    const entities = ids.entities.map(standsFor).map((id) => {
      if (!withdrawn.has(id)) return id;
      removed.set(id, "entities");
      return null;
    });
    for (const [index, { entity }] of article.mentions.entries())
      if (entities[entity] === null) removed.set(ids.mentions[index] as string, "mentions");
    return { ...removeRows(article, ids, removed), entities };
  });

  const settled = (id: string) => (previous.get(id)?.status === "live" ? "" : "new");
  const originals = new Map<string, string | null>();
  const inOrder = [...kept].sort(
    (a, b) => compare(settled(a.ids.id), settled(b.ids.id)) || byPublication(a, b),
  );
  const copies = findDuplicates(inOrder.map(({ ids }) => ids));
  for (const [index, { ids }] of inOrder.entries()) originals.set(ids.id, copies[index] ?? null);
  const identified = kept
    .map((item): Identified => ({ ...item, duplicateOf: originals.get(item.ids.id) ?? null }))
    .sort(byPublication);

  const quotes = identified.flatMap(toQuoteKeys);
  const statementGroups = findStatements(quotes);
  const statementIds = statementGroups.map((group) =>
    nameGroup(
      "s",
      group.quotes.map((index) => (quotes[index] as { id: string }).id),
      previous,
    ),
  );
  const statements = toStatements(quotes, statementGroups, statementIds);

  const events = identified.flatMap(toEventKeys);
  const incidentGroups = findIncidents(events);
  const incidentIds = incidentGroups.map((group) =>
    nameGroup(
      "i",
      group.events.map((index) => (events[index] as { id: string }).id),
      previous,
    ),
  );
  const incidents = toIncidents(events, incidentGroups, incidentIds);

  const statementOf = new Map(statements.flatMap(({ id, quotes }) => quotes.map((quote) => [quote, id])));
  const incidentOf = new Map(incidents.flatMap(({ id, events }) => events.map((event) => [event, id])));
  const entities = mergeEntities(identified.flatMap(toSightings));

  const live = new Map<string, IdRecord["table"]>(identified.flatMap(({ ids }) => rowIds(ids)));
  for (const { id } of statements) live.set(id, "statements");
  for (const { id } of incidents) live.set(id, "incidents");
  for (const { id } of entities) live.set(id, "entities");
  const redirects = new Map([
    ...[...statementOf].map(([quote, id]) => [toGroupId("s", quote), id] as const),
    ...[...incidentOf].map(([event, id]) => [toGroupId("i", event), id] as const),
    ...identified.flatMap(formerEntityIds),
    ...[...previous.keys()].map((id) => [id, standsFor(id)] as const).filter(([id, now]) => id !== now),
  ]);

  return {
    articles: identified.map((item) => toLinkedArticle(item, statementOf, incidentOf)).sort(byId),
    entities,
    statements: statements.sort(byId),
    incidents: incidents.sort(byId),
    ids: register({ live, removed, redirects }, previous),
  };
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }) => compare(a.id, b.id);
const byPublication = (a: Pick<Identified, "article" | "ids">, b: Pick<Identified, "article" | "ids">) =>
  compare(a.article.published.startDate ?? "~", b.article.published.startDate ?? "~") ||
  compare(a.ids.id, b.ids.id);

function identifyAll(articles: readonly CodedArticle[]) {
  const sources = new Set<string>();
  return articles.map((article) => {
    const { source } = article.metadata;
    if (sources.has(source))
      throw new Error(`cannot link: two articles have the source ${JSON.stringify(source)}`);
    sources.add(source);
    return { article, ids: identify(article) };
  });
}

/** Ids of the rows that belong to one article alone, with their tables. */
const rowIds = (ids: ArticleIds): (readonly [string, IdRecord["table"]])[] => [
  [ids.id, "articles"],
  ...ids.quotes.map(({ id }) => [id, "quotes"] as const),
  ...ids.notQuotes.map((id) => [id, "not_quotes"] as const),
  ...ids.events.map((id) => [id, "events"] as const),
  ...ids.mentions.map((id) => [id, "mentions"] as const),
  ...ids.dates.map((id) => [id, "dates"] as const),
];

const toLinkedArticle = (
  { article, ids, entities, duplicateOf }: Identified,
  statementOf: ReadonlyMap<string, string>,
  incidentOf: ReadonlyMap<string, string>,
): LinkedArticle => ({
  article,
  id: ids.id,
  textSha256: ids.textSha256,
  duplicateOf,
  entities: [...entities],
  quotes: ids.quotes.map((quote) => ({ ...quote, statementId: statementOf.get(quote.id) as string })),
  notQuotes: [...ids.notQuotes],
  events: ids.events.map((id) => ({ id, incidentId: incidentOf.get(id) as string })),
  mentions: [...ids.mentions],
  dates: [...ids.dates],
});
