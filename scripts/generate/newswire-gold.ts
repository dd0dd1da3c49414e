import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { GoldEntity, GoldMention } from "../../tests/gold/newswire.ts";
import { readAnnotation } from "./newswire/annotation.ts";
import { resolveArticle } from "./newswire/article.ts";
import { readKnown } from "./newswire/known.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "tests/gold/newswire");
const texts = join(root, "datasets/newswire-sample/raw");

const jsonl = (rows: readonly unknown[]) => rows.map((row) => `${JSON.stringify(row)}\n`).join("");
const array = (rows: readonly unknown[]) => `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
/** An object of arrays as JSON, one row a line. */
const json = (tables: Readonly<Record<string, unknown>>) =>
  `{\n${Object.entries(tables)
    .map(([name, rows]) => `"${name}": ${Array.isArray(rows) ? array(rows) : JSON.stringify(rows)}`)
    .join(",\n")}\n}\n`;
const write = (file: string, content: string) => writeFileSync(join(folder, file), content);
const inOrder = (a: GoldMention, b: GoldMention) =>
  a.doc < b.doc ? -1 : a.doc > b.doc ? 1 : a.start - b.start || a.end - b.end;

/** One row for each entity, with its mentions in all articles. */
function mergeEntities(entities: readonly GoldEntity[]): GoldEntity[] {
  const merged = new Map<string, GoldEntity>();
  for (const entity of entities) {
    const before = merged.get(entity.key)?.mentions ?? [];
    merged.set(entity.key, { ...entity, mentions: [...before, ...entity.mentions].sort(inOrder) });
  }
  return [...merged.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * Resolves the hand-written annotations of the sample articles to offsets: `tests/gold/newswire/annotations/*.txt` →
 * `meta.jsonl`, `quotes.jsonl`, `dates.jsonl`, `entities.json`, `events.json`. Whatever cannot be found, or could be
 * found in two places, is an error.
 */
export function generateNewswireGold(): void {
  const known = readKnown(join(folder, "entities.csv"));
  const readText = (doc: string) => readFileSync(join(texts, `${doc}.txt`), "utf8");
  const errors: string[] = [];
  const articles = readdirSync(join(folder, "annotations"))
    .sort()
    .map((file) => readAnnotation(join(folder, "annotations", file), readText))
    .map((annotation) => resolveArticle(annotation, known, (message) => errors.push(message)));
  if (errors.length > 0) throw new Error(`the annotations of the sample:\n  ${errors.join("\n  ")}`);
  write("meta.jsonl", jsonl(articles.map(({ meta }) => meta)));
  write("quotes.jsonl", jsonl(articles.map(({ quotes }) => quotes)));
  write("dates.jsonl", jsonl(articles.map(({ dates }) => dates)));
  const entities = mergeEntities(articles.flatMap((article) => article.entities));
  const roles = articles.flatMap((article) => article.roles);
  const traps = articles.flatMap((article) => article.traps);
  write("entities.json", json({ entities, roles, traps }));
  const docs = Object.fromEntries(articles.map(({ dates }) => [dates.doc_id, { date: dates.dct }]));
  const events = articles.flatMap((article) => article.events);
  const nonEvents = articles.flatMap((article) => article.nonEvents);
  write("events.json", json({ docs, events, non_events: nonEvents }));
}
