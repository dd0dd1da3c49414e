import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import papaparse from "papaparse";
import type { GoldEntity, GoldMention, GoldQuote, GoldTrap } from "../../tests/gold/newswire.ts";
import { readAnnotation, split } from "./newswire/annotation.ts";
import { readDates } from "./newswire/dates.ts";
import { findMentions, type Known, readAnonymous, readRoles, readTraps } from "./newswire/entities.ts";
import { readEvents, readNonEvents } from "./newswire/events.ts";
import { readMeta } from "./newswire/meta.ts";
import { readNotQuotes, readQuotes } from "./newswire/quotes.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "tests/gold/newswire");
const texts = join(root, "datasets/newswire-sample/raw");

/** `entities.csv`: who and what the articles speak of. */
function readKnown(): Map<string, Known> {
  const { data } = papaparse.parse<Record<string, string>>(
    readFileSync(join(folder, "entities.csv"), "utf8"),
    {
      header: true,
      skipEmptyLines: true,
    },
  );
  return new Map(
    data.map((row) => {
      const { key = "", name = "", type = "" } = row;
      const known: Known = {
        key,
        canonicalName: name,
        accept: [name, ...split(row["accept"], "|")],
        type: type as Known["type"],
        wikidata: row["wikidata"] || null,
        country: row["country"] || null,
        sector: row["sector"] || null,
        anonymous: false,
      };
      return [key, known];
    }),
  );
}

const jsonl = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
/** An object of arrays as JSON, one row a line. */
const json = (tables: Readonly<Record<string, unknown>>) =>
  `{\n${Object.entries(tables)
    .map(([name, rows]) =>
      Array.isArray(rows)
        ? `"${name}": [\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`
        : `"${name}": ${JSON.stringify(rows)}`,
    )
    .join(",\n")}\n}\n`;
const write = (file: string, content: string) => writeFileSync(join(folder, file), content);
const inOrder = (a: GoldMention, b: GoldMention) =>
  a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : a.start - b.start || a.end - b.end;

const keysOf = ({ wrong }: GoldTrap): string[] =>
  ["is", "other_than"]
    .flatMap((name) => wrong[name] ?? [])
    .filter((key): key is string => typeof key === "string");

const determiner = /^(?:one of )?(?:an?|the|its|his|her|their)\s+/i;

/** An unnamed speaker may be called by any of the descriptions that the article gives, without article. */
function withDescriptions(entity: Known, quotes: readonly GoldQuote[]): Known {
  if (!entity.anonymous) return entity;
  const nominals = quotes.flatMap(({ speaker_entity, speaker_type, speaker_text }) =>
    speaker_entity?.key === entity.key && speaker_type === "nominal" && speaker_text ? [speaker_text] : [],
  );
  return {
    ...entity,
    accept: [...new Set([entity.canonicalName, ...nominals.map((text) => text.replace(determiner, ""))])],
  };
}

/** Speakers written as pronoun or nominal are mentions, too. */
function withSpeakers(
  mentions: GoldMention[],
  quotes: ReturnType<typeof readQuotes>,
  doc: string,
  key: string,
) {
  const speakers = quotes.flatMap((quote): GoldMention[] => {
    const { speaker_start: start, speaker_end: end, speaker_text: text, speaker_type: kind } = quote;
    if (quote.speaker_entity?.key !== key || start === null || end === null || text === null) return [];
    return kind === "pronoun" || kind === "nominal" ? [{ doc, start, end, text, kind }] : [];
  });
  const all = [...mentions, ...speakers];
  return all.filter((one, i) => all.findIndex((two) => two.start === one.start && two.end === one.end) === i);
}

/**
 * Resolves the hand-written annotations of the sample articles to offsets: `tests/gold/newswire/annotations/*.txt` →
 * `meta.jsonl`, `quotes.jsonl`, `dates.jsonl`, `entities.json`, `events.json`. Whatever cannot be found, or could be
 * found in two places, is an error.
 */
export function generateNewswireGold(): void {
  const world = readKnown();
  const readText = (doc: string) => readFileSync(join(texts, `${doc}.txt`), "utf8");
  const entities = new Map<string, GoldEntity>(
    [...world].map(([key, known]) => [key, { ...known, mentions: [] }]),
  );
  const files = readdirSync(join(folder, "annotations")).sort();
  const errors: string[] = [];
  /** Goes on after a mistake, so that one run names all of them. */
  const attempt = <Value>(make: () => Value, otherwise: Value): Value => {
    try {
      return make();
    } catch (error) {
      errors.push(error instanceof Error ? error.message : String(error));
      return otherwise;
    }
  };
  const articles = files.map((file) => {
    const annotation = readAnnotation(join(folder, "annotations", file), readText);
    const { doc } = annotation;
    const anonymous = readAnonymous(annotation);
    const known = new Map([...world, ...anonymous]);
    const mentions = attempt(() => findMentions(annotation), new Map<string, GoldMention[]>());
    for (const key of mentions.keys()) if (!known.has(key)) errors.push(`${doc}: no entity “${key}”`);
    const read = attempt(() => readQuotes(annotation, known, mentions), []);
    for (const [key, entity] of anonymous) known.set(key, withDescriptions(entity, read));
    const accepted = new Map([...known.values()].map(({ key, accept }) => [key, accept]));
    const quotes = read.map(({ speaker_entity: who, ...quote }) => ({
      ...quote,
      speaker_entity: who && { ...who, accept: accepted.get(who.key) ?? who.accept },
    }));
    const roles = attempt(() => readRoles(annotation), []);
    const traps = attempt(() => readTraps(annotation), []);
    const named = [...roles.flatMap(({ holder, of }) => [holder, of]), ...traps.flatMap(keysOf)];
    for (const key of named) if (!known.has(key)) errors.push(`${doc}: no entity “${key}”`);
    for (const [key, entity] of known) {
      const id = entity.key;
      const here = withSpeakers(mentions.get(key) ?? [], quotes, doc, id);
      const before = entities.get(id)?.mentions ?? [];
      if (here.length > 0 || world.has(key)) entities.set(id, { ...entity, mentions: [...before, ...here] });
    }
    return {
      meta: attempt(() => readMeta(annotation), null),
      quotes: { doc_id: doc, quotes, not_quotes: attempt(() => readNotQuotes(annotation), []) },
      dates: { doc_id: doc, dct: annotation.dct, timexes: attempt(() => readDates(annotation), []) },
      roles,
      traps,
      events: attempt(() => readEvents(annotation, known), []),
      nonEvents: attempt(() => readNonEvents(annotation), []),
    };
  });
  if (errors.length > 0) throw new Error(`the annotations of the sample:\n  ${errors.join("\n  ")}`);
  write("meta.jsonl", jsonl(articles.map(({ meta }) => meta)));
  write("quotes.jsonl", jsonl(articles.map(({ quotes }) => quotes)));
  write("dates.jsonl", jsonl(articles.map(({ dates }) => dates)));
  const used = [...entities.values()]
    .filter(({ mentions }) => mentions.length > 0)
    .map((entity) => ({ ...entity, mentions: [...entity.mentions].sort(inOrder) }));
  const roles = articles.flatMap((article) => article.roles);
  const traps = articles.flatMap((article) => article.traps);
  write("entities.json", json({ entities: used, roles, traps }));
  const docs = Object.fromEntries(articles.map(({ dates }) => [dates.doc_id, { date: dates.dct }]));
  const events = articles.flatMap((article) => article.events);
  const nonEvents = articles.flatMap((article) => article.nonEvents);
  write("events.json", json({ docs, events, non_events: nonEvents }));
}
