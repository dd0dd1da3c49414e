import { type AnyRow, tables, toLinkedRows } from "@onrecord/export";
import type { Entity, EventKey, Incident, QuoteKey, Statement } from "@onrecord/link";
import { type LegalStep, linkIncidents, linkStatements, mergeEntities } from "@onrecord/link/steps";
import { createHasId } from "./id-set.ts";
import { type Layout, readSpill, writeSpill } from "./layout.ts";
import { createRowSpill } from "./row-spill.ts";
import { createShare } from "./share-values.ts";
import type { Spilled, SpilledEvent, SpilledQuote, SpilledSighting } from "./spread-keys.ts";

/**
 * Joins what one file of spread keys holds: makes the rows of statements, incidents or entities, and tells each chapter
 * which its own belong to. Gives the incidents that stand on the legal ladder, which is looked at as a whole.
 */
export function joinKeys(file: string, layout: Layout): readonly LegalStep[] {
  if (file.startsWith("quotes.")) return joinQuotes(file, layout);
  if (file.startsWith("events.")) return joinEvents(file, layout);
  return joinSightings(file, layout);
}

function joinQuotes(file: string, layout: Layout): [] {
  const { originals, copies, joining, chapterOf } = readFound<SpilledQuote, QuoteKey>(file, layout, [
    "published",
    "speaker",
    "chapter",
  ]);
  const statements = linkStatements(originals, copies, joining);
  write(layout, { statements }, (add) => {
    for (const { id, quotes } of statements)
      for (const quote of quotes) add(`statements.${chapterOf.get(quote)}`, `${quote} ${id}`);
  });
  return [];
}

function joinEvents(file: string, layout: Layout): readonly LegalStep[] {
  const { originals, copies, joining, chapterOf } = readFound<SpilledEvent, EventKey>(file, layout, [
    "published",
    "publisher",
    "modes",
    "label",
    "dateStart",
    "dateEnd",
    "triggerLemma",
    "actors",
    "recipients",
    "actorNames",
    "recipientNames",
    "place",
    "chapter",
  ]);
  const { incidents, steps } = linkIncidents(originals, copies, joining);
  write(layout, { incidents }, (add) => {
    for (const { id, events } of incidents)
      for (const event of events) add(`incidents.${chapterOf.get(event)}`, `${event} ${id}`);
  });
  return steps;
}

function joinSightings(file: string, layout: Layout): [] {
  const sightings = readSorted<SpilledSighting>(file, layout, ["id", "entity", "published", "chapter"]);
  const chaptersOf = new Map<string, Set<string>>();
  const former = new Map<string, string>();
  for (const { id, chapter, former: ids } of sightings) {
    chaptersOf.set(id, (chaptersOf.get(id) ?? new Set()).add(chapter));
    for (const before of ids) former.set(before, id);
  }
  const entities = mergeEntities(sightings);
  write(layout, { entities }, (add) => {
    for (const entity of entities) {
      const line = JSON.stringify(entity);
      for (const chapter of chaptersOf.get(entity.id) ?? []) add(`entities.${chapter}`, line);
    }
    for (const [before, now] of former) add("former", JSON.stringify([before, now]));
  });
  return [];
}

/** `fields` are those whose values many of the items have in common. */
function readSorted<Item extends Spilled>(
  file: string,
  layout: Layout,
  fields: readonly (keyof Item)[],
): Item[] {
  const share = createShare<Item>(fields);
  const items = Array.from(readSpill(layout, "keys").lines(file), (line) => share(JSON.parse(line) as Item));
  return items.sort(
    (a, b) =>
      compare(a.published ?? "~", b.published ?? "~") ||
      compare(a.articleId, b.articleId) ||
      a.position - b.position,
  );
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function readFound<Item extends Spilled & { readonly id: string }, Key extends { readonly copy: boolean }>(
  file: string,
  layout: Layout,
  fields: readonly (keyof Item)[],
) {
  const items = readSorted<Item & { copy?: boolean }>(file, layout, fields);
  for (const item of items) item.copy = item.originalId !== null;
  const originalOf = new Map<string, string>();
  for (const { articleId, originalId } of items)
    if (originalId !== null) originalOf.set(articleId, originalId);
  return {
    originals: items.filter(({ copy }) => !copy) as unknown as Key[],
    copies: items.filter(({ copy }) => copy) as unknown as Key[],
    chapterOf: new Map(items.map(({ id, chapter }) => [id, chapter])),
    joining: { originalOf, isLive: createHasId(layout.previousIds) },
  };
}

interface Joined {
  readonly statements?: readonly Statement[];
  readonly incidents?: readonly Incident[];
  readonly entities?: readonly Entity[];
}

function write(
  layout: Layout,
  { statements = [], incidents = [], entities = [] }: Joined,
  answer: (add: (file: string, line: string) => void) => void,
): void {
  const joined = {
    statements: [...statements],
    incidents: [...incidents],
    entities: [...entities],
    ids: [],
  };
  const rows = createRowSpill(layout);
  for (const [name, some] of toLinkedRows(joined)) {
    const table = tables.find((known) => known.name === name);
    if (table !== undefined) for (const row of some as AnyRow[]) rows.add(table, row);
  }
  rows.flush();
  const answers = writeSpill(layout, "answers");
  answer(answers.add);
  answers.flush();
}
