import { findDuplicates, noOriginal } from "./duplicates/find-duplicates.ts";
import { createTextColumns } from "./duplicates/text-columns.ts";
import { applyDecisions } from "./entities/decisions.ts";
import { mergeEntities } from "./entities/merge-entities.ts";
import type { ArticleKeys, IdentifiedArticle, IdentifyOptions } from "./identify-article.ts";
import { toGroupId } from "./ids/name-group.ts";
import { registerInOrder } from "./ids/registry.ts";
import type { EventKey } from "./incidents/find-incidents.ts";
import { findFollowed } from "./incidents/legal-ladder.ts";
import { linkIncidents } from "./incidents/link-incidents.ts";
import type { IdRecord, LinkedArticle, LinkedArticles } from "./schema.ts";
import type { QuoteKey } from "./statements/find-statements.ts";
import { linkStatements } from "./statements/link-statements.ts";

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

  const isLive = (id: string) => previous.get(id)?.status === "live";
  const settled = ({ id }: ArticleKeys) => (isLive(id) ? "" : "new");
  const inOrder = keys
    .map((_, index) => index)
    .sort((a, b) => compare(settled(keys[a]!), settled(keys[b]!)) || a - b);
  const { columns, set } = createTextColumns(keys.length);
  for (const [place, index] of inOrder.entries()) set(place, keys[index]!);
  const duplicateOf = new Map<string, string>();
  for (const [place, original] of findDuplicates(columns).entries()) {
    if (original === noOriginal) continue;
    duplicateOf.set(keys[inOrder[place]!]!.id, keys[inOrder[original]!]!.id);
  }

  const split = <Key extends QuoteKey | EventKey>(
    pick: (keys: ArticleKeys) => readonly Omit<Key, "copy">[],
  ) =>
    [false, true].map((copy) =>
      keys
        .filter(({ id }) => duplicateOf.has(id) === copy)
        .flatMap((article) => pick(article).map((found) => ({ ...found, copy }) as Key)),
    ) as [Key[], Key[]];
  const joining = { originalOf: duplicateOf, isLive };
  const statements = linkStatements(...split<QuoteKey>(({ quotes }) => quotes), joining);
  const { incidents: reported, steps } = linkIncidents(...split<EventKey>(({ events }) => events), joining);
  const followed = findFollowed(steps);
  const incidents = reported.map((incident) => ({ ...incident, follows: followed.get(incident.id) ?? null }));

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
  const redirects = new Map([
    ...[...statementOf].map(([quote, id]) => [toGroupId("s", quote), id] as const),
    ...[...incidentOf].map(([event, id]) => [toGroupId("i", event), id] as const),
    ...keys.flatMap(({ formerIds }) => formerIds),
    ...[...previous.keys()].map((id) => [id, standsFor(id)] as const).filter(([id, now]) => id !== now),
  ]);
  const ids = registerInOrder(
    {
      live: [...live].sort(([a], [b]) => compare(a, b)),
      removed: new Map(all.flatMap((keys) => keys.removed)),
      redirect: (some) =>
        new Map([...some].flatMap((id) => (redirects.has(id) ? [[id, redirects.get(id) as string]] : []))),
    },
    [...previous.values()].sort(byId),
  );

  return {
    withdrawn: new Set(all.filter(({ withdrawn }) => withdrawn).map(({ id }) => id)),
    duplicateOf,
    statementOf,
    incidentOf,
    entities,
    statements: statements.sort(byId),
    incidents: incidents.sort(byId),
    redirects,
    ids: [...ids],
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
