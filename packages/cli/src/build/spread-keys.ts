import { canBeJoined, toEventName, toIncidentKind, toQuoteName } from "@onrecord/link/steps";
import { type JoiningKeys, readBatchKeys } from "./batch-file.ts";
import { toAnyBucket } from "./buckets.ts";
import { type Layout, writeSpill } from "./layout.ts";

type Quote = JoiningKeys["quotes"][number];
type Event = JoiningKeys["events"][number];
type Sighting = JoiningKeys["sightings"][number];

/** Where an article stands in the batch files. */
export interface ArticlePlace {
  readonly id: string;
  readonly path: string;
  readonly index: number;
}

/** Some batches whose articles are worked on together. */
export interface Chapter {
  readonly name: string;
  readonly batches: readonly ChapterBatch[];
}

export interface ChapterBatch {
  readonly path: string;
  /** Which of its articles must not be published. */
  readonly withdrawn: readonly number[];
  /** Which of its articles are copies, and of what. */
  readonly copies: readonly { readonly index: number; readonly original: ArticlePlace }[];
}

/** What is spilled of a quotation, an event or an entity of an article, beside its keys. */
export interface Spilled {
  readonly articleId: string;
  readonly published: string | null;
  /** Where in the article it comes. */
  readonly position: number;
  /** The article's original, where it is a copy. */
  readonly originalId: string | null;
  /** The chapter that wants to know what came of it. */
  readonly chapter: string;
}
export type SpilledQuote = Quote & Spilled;
export type SpilledEvent = Event & Spilled;
export type SpilledSighting = Sighting & Spilled & { readonly former: readonly string[] };

/**
 * Spreads the keys of a chapter over files: quotations by their speaker, events by their kind, entities by their id, so that
 * each file can be joined by itself. What stands in a copy goes where it went in the original.
 */
export function spreadKeys({ name: chapter, batches }: Chapter, layout: Layout): void {
  const spill = writeSpill(layout, "keys");
  const { buckets, previousIds } = layout;
  const toQuoteFile = ({ speaker, articleId }: Quote) =>
    `quotes.${toAnyBucket(speaker ?? articleId, buckets)}`;
  const toEventFile = (event: Event) =>
    `events.${canBeJoined(event) ? toIncidentKind(event).replaceAll(" ", "-") : toAnyBucket(event.articleId, buckets)}`;
  for (const { path, copies } of batches) {
    const originals = new Map(copies.map(({ index, original }) => [index, original]));
    for (const [index, keys] of readBatchKeys(path).entries()) {
      const original = originals.get(index);
      const of = original && readBatchKeys(original.path, original.index)[0];
      const quoteFiles = routeLike(keys.quotes, of?.quotes, toQuoteName, toQuoteFile);
      const eventFiles = routeLike(keys.events, of?.events, toEventName, toEventFile);
      const { id: articleId, published } = keys;
      const add = (file: string, key: object, position: number) => {
        const spilled: Spilled = {
          articleId,
          published,
          position,
          originalId: original?.id ?? null,
          chapter,
        };
        spill.add(file, JSON.stringify({ ...key, ...spilled }));
      };
      for (const [place, quote] of keys.quotes.entries()) add(quoteFiles[place] as string, quote, place);
      for (const [place, event] of keys.events.entries()) add(eventFiles[place] as string, event, place);
      for (const [place, sighting] of keys.sightings.entries()) {
        const ids = previousIds === null ? [] : keys.formerIds;
        const former = ids.filter(([, now]) => now === sighting.id).map(([id]) => id);
        add(`entities.${toAnyBucket(sighting.id, buckets)}`, { ...sighting, former }, place);
      }
      for (const removed of keys.removed) spill.add("removed", JSON.stringify(removed));
    }
  }
  spill.flush();
}

/** For each find its file; that of the n-th find of one name in a copy is that of the n-th in the original. */
function routeLike<Key>(
  keys: readonly Key[],
  ofOriginal: readonly Key[] | undefined,
  toName: (key: Key) => string,
  toFile: (key: Key) => string,
): string[] {
  if (ofOriginal === undefined) return keys.map(toFile);
  const known = new Map<string, string>();
  const number = (all: readonly Key[]) => {
    const seen = new Map<string, number>();
    return all.map((key) => {
      const name = toName(key);
      const count = seen.get(name) ?? 0;
      seen.set(name, count + 1);
      return `${count} ${name}`;
    });
  };
  for (const [place, name] of number(ofOriginal).entries()) known.set(name, toFile(ofOriginal[place] as Key));
  return number(keys).map((name, place) => known.get(name) ?? toFile(keys[place] as Key));
}
