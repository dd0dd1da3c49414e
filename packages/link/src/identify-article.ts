import type { CodedArticle } from "@onrecord/events";
import { fingerprintText } from "./duplicates/fingerprint-text.ts";
import { applyDecisions } from "./entities/decisions.ts";
import type { EntitySighting } from "./entities/merge-entities.ts";
import { formerEntityIds, toSightings } from "./entities/sightings.ts";
import { type ArticleIds, identify } from "./ids/identify.ts";
import { removeRows } from "./ids/remove-rows.ts";
import type { EventKey } from "./incidents/find-incidents.ts";
import { toEventKeys } from "./incidents/to-event-keys.ts";
import type { Decision, IdRecord, Removal } from "./schema.ts";
import type { QuoteKey } from "./statements/find-statements.ts";
import { toQuoteKeys } from "./statements/to-quote-keys.ts";

type TableOfId = readonly [id: string, table: IdRecord["table"]];

/** An article, its ids, and what stands for each of its entities: null where that entity was removed. */
export interface IdentifiedArticle {
  readonly article: CodedArticle;
  readonly ids: ArticleIds;
  readonly entities: readonly (string | null)[];
}

/** All that joining articles has to know of one: keys, and no text but the words said. */
export interface ArticleKeys {
  readonly id: string;
  readonly source: string;
  readonly textSha256: string;
  /** What tells near copies: `fingerprintText`. */
  readonly signature: string;
  readonly published: string | null;
  /** Must not be published at all: it has no rows. */
  readonly withdrawn: boolean;
  /** Ids of the rows that belong to it alone, by table, joined by blanks: there are a hundred and more. */
  readonly rows: readonly (readonly [table: IdRecord["table"], ids: string])[];
  /** Ids of what must not be published any more. */
  readonly removed: readonly TableOfId[];
  readonly quotes: readonly Omit<QuoteKey, "copy">[];
  readonly events: readonly Omit<EventKey, "copy">[];
  readonly sightings: readonly EntitySighting[];
  /** Ids that its entities once had, with those of now. */
  readonly formerIds: readonly (readonly [former: string, now: string])[];
}

export interface IdentifyOptions {
  /** What people decided about entities. */
  readonly decisions?: readonly Decision[];
  /** What must not be published any more. */
  readonly removals?: readonly Removal[];
}

/** How to give all that was found in one article its ids, less what must not be published. */
export function createIdentify({
  decisions = [],
  removals = [],
}: IdentifyOptions): (article: CodedArticle) => { identified: IdentifiedArticle; keys: ArticleKeys } {
  const standsFor = applyDecisions(decisions);
  const withdrawn = new Set(removals.map(({ id }) => id));
  return (article) => {
    const ids = identify(article);
    const all = toRowIds(ids);
    if (withdrawn.has(ids.id) || withdrawn.has(article.metadata.source)) {
      const identified = { article, ids, entities: ids.entities };
      const nothing = { rows: [], quotes: [], events: [], sightings: [], formerIds: [] };
      return { identified, keys: { ...toKeys(identified), ...nothing, withdrawn: true, removed: all } };
    }
    const removed = new Map<string, IdRecord["table"]>(all.filter(([id]) => withdrawn.has(id)));
    const entities = ids.entities.map(standsFor).map((id) => {
      if (!withdrawn.has(id)) return id;
      removed.set(id, "entities");
      return null;
    });
    for (const [index, { entity }] of article.mentions.entries())
      if (entities[entity] === null) removed.set(ids.mentions[index] as string, "mentions");
    const identified = { ...removeRows(article, ids, removed), entities };
    return { identified, keys: { ...toKeys(identified), removed: [...removed] } };
  };
}

const toKeys = (identified: IdentifiedArticle): ArticleKeys => ({
  id: identified.ids.id,
  source: identified.article.metadata.source,
  textSha256: identified.ids.textSha256,
  signature: fingerprintText(identified.article.text),
  published: identified.article.published.startDate,
  withdrawn: false,
  rows: joinIds(toRowIds(identified.ids)),
  removed: [],
  quotes: toQuoteKeys(identified),
  events: toEventKeys(identified),
  sightings: toSightings(identified),
  formerIds: formerEntityIds(identified),
});

function joinIds(rows: readonly TableOfId[]): ArticleKeys["rows"] {
  const byTable = new Map<IdRecord["table"], string>();
  for (const [id, table] of rows) {
    const before = byTable.get(table);
    byTable.set(table, before === undefined ? id : `${before} ${id}`);
  }
  return [...byTable];
}

const toRowIds = (ids: ArticleIds): TableOfId[] => [
  [ids.id, "articles"],
  ...ids.quotes.map(({ id }) => [id, "quotes"] as const),
  ...ids.notQuotes.map((id) => [id, "not_quotes"] as const),
  ...ids.events.map((id) => [id, "events"] as const),
  ...ids.mentions.map((id) => [id, "mentions"] as const),
  ...ids.dates.map((id) => [id, "dates"] as const),
];
