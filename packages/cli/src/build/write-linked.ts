import { join } from "node:path";
import {
  type AnyRow,
  createToArticleRows,
  type ReleaseFacts,
  type ReleaseOptions,
  tables,
  toIdRows,
  toLinkedRows,
  writeRelease,
  writeRows,
} from "@onrecord/export";
import { type LinkedArticle, type Links, toLinkedArticle } from "@onrecord/link";
import { orProblem } from "../release/read-folder.ts";
import { readBatchArticles } from "./batch-file.ts";
import { replaceFolder } from "./replace-folder.ts";
import { createRowSpill } from "./row-spill.ts";

/** Articles up to which a release is made in memory, and that one bucket of rows on disk stands for. */
const inMemory = 2000;

export interface WriteOptions {
  readonly out: string;
  /** As messages name where corrections come from. */
  readonly dataset: string;
  readonly scratch: string;
  readonly release: ReleaseOptions;
  readonly articleCount: number;
  /** For tests. */
  readonly memoryArticles?: number;
}

/**
 * Makes the rows of all articles, which are read again from their batch files, and writes the release. Many articles go
 * through files on disk, where rows are sorted piece by piece; corrections, which may touch any row, need all in memory.
 */
export async function writeLinked(
  paths: readonly string[],
  links: Links,
  { out, dataset, scratch, release, articleCount, memoryArticles = inMemory }: WriteOptions,
): Promise<ReleaseFacts> {
  const { corrections = [] } = release;
  if (articleCount <= memoryArticles || corrections.length > 0) {
    const articles = [...linkedArticles(paths, links)].sort((a, b) => (a.id < b.id ? -1 : 1));
    const linked = { ...links, articles };
    return replaceFolder(out, (open) => orProblem(dataset, () => writeRelease(linked, release, open)));
  }
  const buckets = Math.max(2, Math.ceil(articleCount / memoryArticles));
  const spill = createRowSpill(join(scratch, "rows"), buckets);
  const toArticleRows = createToArticleRows(links.entities);
  const byName = new Map(tables.map((table) => [table.name, table]));
  for (const article of linkedArticles(paths, links)) {
    for (const [name, rows] of toArticleRows(article)) {
      const table = byName.get(name);
      if (table !== undefined) for (const row of rows) spill.add(table, row);
    }
  }
  const joined = toLinkedRows(links);
  const rows = new Map<string, Iterable<AnyRow>>(
    tables.map((table) => [table.name, joined.get(table.name) ?? spill.rows(table)]),
  );
  return replaceFolder(out, (open) =>
    orProblem(dataset, () => writeRows(rows, (version) => idRows(links, version), release, open)),
  );
}

function* idRows({ ids }: Links, version: string): Generator<AnyRow> {
  for (const record of ids) yield* toIdRows([record], version);
}

function* linkedArticles(paths: readonly string[], links: Links): Generator<LinkedArticle> {
  for (const path of paths) {
    for (const identified of readBatchArticles(path)) {
      if (links.withdrawn.has(identified.ids.id)) continue;
      yield toLinkedArticle(identified, links);
    }
  }
}
