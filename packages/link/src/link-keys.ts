import { findDuplicates } from "./duplicates/find-duplicates.ts";
import { joinCopies } from "./duplicates/join-copies.ts";
import { applyDecisions } from "./entities/decisions.ts";
import { mergeEntities } from "./entities/merge-entities.ts";
import type { ArticleKeys, IdentifiedArticle, IdentifyOptions } from "./identify-article.ts";
import { nameGroup, toGroupId } from "./ids/name-group.ts";
import { register } from "./ids/registry.ts";
import { findIncidents } from "./incidents/find-incidents.ts";
import { toIncidents } from "./incidents/to-incidents.ts";
import type { IdRecord, LinkedArticle, LinkedArticles } from "./schema.ts";
import { findStatements } from "./statements/find-statements.ts";
import { toStatements } from "./statements/to-statements.ts";

export interface LinkOptions extends IdentifyOptions {
  /** `ids.csv` of the release before: its ids are kept. */
  readonly previous?: readonly IdRecord[];
}

/** What joins articles: everything of a release that is not in one of them. */
export interface Links extends Omit<LinkedArticles, "articles"> {
  /** Articles that must not be published at all. */
  readonly withdrawn: ReadonlySet<string>;
  /** The first article of the same or nearly the same text, by the id of its copy. */
  readonly duplicateOf: ReadonlyMap<string, string>;
  readonly statementOf: ReadonlyMap<string, string>;
  readonly incidentOf: ReadonlyMap<string, string>;
  /** What now stands for an id that some release had, or an earlier version would have given. */
  readonly redirects: ReadonlyMap<string, string>;
}

/**
 * Joins what is the same across articles, of which it knows the keys alone, so that their texts need not be held. The
 * result does not depend on the order of the articles. Throws when two of them have one source.
 */
export function linkKeys(all: readonly ArticleKeys[], options: LinkOptions = {}): Links {
  requireSources(all);
  const previous = new Map(options.previous?.map((record) => [record.id, record]));
  const standsFor = applyDecisions(options.decisions ?? []);
  const keys = all.filter(({ withdrawn }) => !withdrawn).sort(byPublication);

  const settled = ({ id }: ArticleKeys) => (previous.get(id)?.status === "live" ? "" : "new");
  const inOrder = [...keys].sort((a, b) => compare(settled(a), settled(b)) || byPublication(a, b));
  const copies = findDuplicates(inOrder);
  const duplicateOf = new Map(
    inOrder.flatMap(({ id }, index) => {
      const original = copies[index];
      return original == null ? [] : [[id, original] as const];
    }),
  );

  const isCopy = ({ id }: ArticleKeys) => duplicateOf.has(id);
  const inOriginals = keys.filter((article) => !isCopy(article));
  const inCopies = keys.filter(isCopy);
  const toQuotes = (articles: readonly ArticleKeys[], copy: boolean) =>
    articles.flatMap(({ quotes }) => quotes.map((quote) => ({ ...quote, copy })));
  const toEvents = (articles: readonly ArticleKeys[], copy: boolean) =>
    articles.flatMap(({ events }) => events.map((event) => ({ ...event, copy })));

  const [firstQuotes, copiedQuotes] = [toQuotes(inOriginals, false), toQuotes(inCopies, true)];
  const foundStatements = findStatements(firstQuotes);
  const statementGroups = joinCopies(
    firstQuotes,
    copiedQuotes,
    foundStatements.map((group) => group.quotes),
    { originalOf: duplicateOf, toName: ({ words }) => words },
  ).map((quotes, index) => ({ quotes, restates: foundStatements[index]?.restates ?? null }));
  const quotes = [...firstQuotes, ...copiedQuotes];
  const statementIds = statementGroups.map((group) =>
    nameGroup(
      "s",
      group.quotes.map((index) => (quotes[index] as { id: string }).id),
      previous,
    ),
  );
  const statements = toStatements(quotes, statementGroups, statementIds);

  const [firstEvents, copiedEvents] = [toEvents(inOriginals, false), toEvents(inCopies, true)];
  const foundIncidents = findIncidents(firstEvents);
  const incidentGroups = joinCopies(
    firstEvents,
    copiedEvents,
    foundIncidents.map((group) => group.events),
    {
      originalOf: duplicateOf,
      toName: ({ type, triggerLemma, label }) => [type, triggerLemma, label].join("\u001f"),
    },
  ).map((events, index) => ({ events, follows: foundIncidents[index]?.follows ?? null }));
  const events = [...firstEvents, ...copiedEvents];
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
  const entities = mergeEntities(keys.flatMap(({ sightings }) => sightings));

  const live = new Map<string, IdRecord["table"]>();
  for (const { rows } of keys) {
    for (const [table, ids] of rows) for (const id of ids.split(" ")) live.set(id, table);
  }
  for (const { id } of statements) live.set(id, "statements");
  for (const { id } of incidents) live.set(id, "incidents");
  for (const { id } of entities) live.set(id, "entities");
  const removed = new Map<string, IdRecord["table"]>(all.flatMap((keys) => keys.removed));
  const redirects = new Map([
    ...[...statementOf].map(([quote, id]) => [toGroupId("s", quote), id] as const),
    ...[...incidentOf].map(([event, id]) => [toGroupId("i", event), id] as const),
    ...keys.flatMap(({ formerIds }) => formerIds),
    ...[...previous.keys()].map((id) => [id, standsFor(id)] as const).filter(([id, now]) => id !== now),
  ]);

  return {
    withdrawn: new Set(all.filter(({ withdrawn }) => withdrawn).map(({ id }) => id)),
    duplicateOf,
    statementOf,
    incidentOf,
    entities,
    statements: statements.sort(byId),
    incidents: incidents.sort(byId),
    redirects,
    ids: register({ live, removed, redirects }, previous),
  };
}

/** An article with the ids that joining gave it. */
export const toLinkedArticle = (
  { article, ids, entities }: IdentifiedArticle,
  { duplicateOf, statementOf, incidentOf }: Pick<Links, "duplicateOf" | "statementOf" | "incidentOf">,
): LinkedArticle => ({
  article,
  id: ids.id,
  textSha256: ids.textSha256,
  duplicateOf: duplicateOf.get(ids.id) ?? null,
  entities: [...entities],
  quotes: ids.quotes.map((quote) => ({ ...quote, statementId: statementOf.get(quote.id) as string })),
  notQuotes: [...ids.notQuotes],
  events: ids.events.map((id) => ({ id, incidentId: incidentOf.get(id) as string })),
  mentions: [...ids.mentions],
  dates: [...ids.dates],
});

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
const byId = (a: { readonly id: string }, b: { readonly id: string }) => compare(a.id, b.id);
const byPublication = (a: ArticleKeys, b: ArticleKeys) =>
  compare(a.published ?? "~", b.published ?? "~") || compare(a.id, b.id);

function requireSources(keys: readonly ArticleKeys[]): void {
  const sources = new Set<string>();
  for (const { source } of keys) {
    if (sources.has(source))
      throw new Error(`cannot link: two articles have the source ${JSON.stringify(source)}`);
    sources.add(source);
  }
}
