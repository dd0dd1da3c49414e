import {
  type AnyRow,
  type Correction,
  correctRows,
  type DatasetInfo,
  findDangling,
  finishRelease,
  type IdRow,
  ids,
  type Release,
  type ReleaseFacts,
  tables,
  toVersion,
  type WrittenTable,
  writeRows,
} from "@onrecord/export";
import type { Decision } from "@onrecord/link";
import { findFollowed, type LegalStep } from "@onrecord/link/steps";
import { openReleaseFolder, orProblem } from "../release/read-folder.ts";
import type { CodedArticles } from "./coded-articles.ts";
import type { Crew, Job } from "./crew.ts";
import { createHasId, createIdSet } from "./id-set.ts";
import { type Layout, readSpill, toBuckets } from "./layout.ts";
import { replaceFolder } from "./replace-folder.ts";
import { createRedirect, idRows, tableRows } from "./write-table.ts";

export interface WriteOptions {
  readonly out: string;
  /** As messages name where corrections come from. */
  readonly dataset: string;
  readonly scratch: string;
  readonly info: DatasetInfo;
  /** Folder of the release before. */
  readonly previous: string | null;
  readonly decisions: readonly Decision[];
  readonly corrections: readonly Correction[];
  /** Is told of corrections that are stale. */
  readonly warn: (message: string) => void;
  /** How many rows people stated themselves. */
  readonly stated: number;
  readonly parquet: boolean;
  readonly tools: Readonly<Record<string, string>>;
  /** Told the steps that are done, of how many. */
  readonly onStep: (done: number, total: number) => void;
  /** Articles that are worked on at a time, where it is not the usual number. */
  readonly atATime?: number;
}

/** Articles up to which it is looked whether a row points to nothing, which needs all keys in memory. */
const checkedArticles = 300;

/**
 * Joins what was found in all articles and writes the release, in steps that leave files for each other: what is to be
 * joined is spread over files, each is joined by itself, rows are made chapter by chapter, and tables are written from
 * rows that are sorted file by file. Corrections, which may touch any row, need all rows in memory.
 */
export async function writeBuild(
  articles: CodedArticles,
  those: Crew,
  { out, dataset, scratch, atATime, onStep, ...release }: WriteOptions,
): Promise<ReleaseFacts> {
  const { info, decisions, corrections, parquet } = release;
  const previous = release.previous === null ? undefined : await openReleaseFolder(release.previous);
  const previousIds = previous ? orProblem(release.previous ?? "", () => readLiveIds(previous)) : null;
  const layout: Layout = { scratch, buckets: toBuckets(articles.count(), atATime), previousIds };
  const crew = countSteps(those, layout, onStep);
  const followed = await makeAllRows(articles, crew, layout);
  const rowsOf = ({ name }: { readonly name: string }) => tableRows(name, followed, layout);
  const options = { ...release, previous, inputs: articles.digest() };
  if (corrections.length > 0) {
    const all = new Map(tables.map((table) => [table.name, [...rowsOf(table)]]));
    const ids = new Set(corrections.map(({ id }) => id.split(":")[0] ?? ""));
    const redirects = createRedirect(layout, decisions)(ids);
    return replaceFolder(out, (open) =>
      orProblem(dataset, () => {
        const rows = correctRows(tables, all, corrections, { redirects, warn: release.warn });
        requireReferences((table) => rows.get(table.name) ?? []);
        const registry = (version: string) =>
          idRows({ info: { ...info, version }, decisions }, layout, previous);
        return writeRows(rows, registry, options, open);
      }),
    );
  }
  if (articles.count() <= checkedArticles) orProblem(dataset, () => requireReferences(rowsOf));
  return replaceFolder(out, async (open, partial) => {
    const settings = { info, parquet, previous: release.previous, decisions, partial, out, dataset };
    const write = async (names: readonly string[], version = info.version) => {
      const written = new Map<string, WrittenTable>();
      const jobs = names.map((name): Job & { do: "table" } => ({
        do: "table",
        name,
        settings: {
          ...settings,
          info: { ...info, version },
          followed: name === "incidents" ? followed : new Map(),
        },
        layout,
      }));
      for await (const { name, facts, ...rest } of crew.run<"table">(jobs)) {
        const table = [...tables, ids].find((known) => known.name === name);
        if (table !== undefined) written.set(name, { ...rest, facts: { ...facts, table } });
      }
      return written;
    };
    // the longest first, so that no thread is left with it in the end
    const longest = ["mentions", "articles", "quotes"];
    const names = tables.map(({ name }) => name).filter((name) => !longest.includes(name));
    // the registry names the version, which only the difference from the release before tells
    const together = previous === undefined ? ["ids"] : [];
    const written = await write([...longest, ...together, ...names]);
    const inOrder = tables.flatMap(({ name }) => written.get(name) ?? []);
    const { version } = toVersion(inOrder, options);
    const registry = written.get("ids") ?? (await write(["ids"], version)).get("ids");
    return orProblem(dataset, () => finishRelease(inOrder, registry?.facts ?? [], options, open));
  });
}

/** Gives for each incident that follows another on the legal ladder that one. */
async function makeAllRows(
  articles: CodedArticles,
  crew: Crew,
  layout: Layout,
): Promise<Map<string, string>> {
  const size = Math.ceil(articles.count() / layout.buckets);
  const chapters = articles.toChapters(size, createHasId(layout.previousIds));
  const ofChapters = function* <What extends "spread" | "rows">(what: What) {
    for (const chapter of chapters) yield { do: what, chapter, layout };
  };
  for await (const _ of crew.run<"spread">(ofChapters("spread")));
  const spread = readSpill(layout, "keys");
  const files = ["quotes.", "events.", "entities."].flatMap((prefix) => spread.files(prefix));
  const steps: LegalStep[] = [];
  const jobs = files.map((file) => ({ do: "join", file, layout }) as const);
  for await (const some of crew.run<"join">(jobs)) for (const step of some) steps.push(step);
  for await (const _ of crew.run<"rows">(ofChapters("rows")));
  return findFollowed(steps);
}

/** Each chapter is spread and made rows of; then come some three files to join for each bucket, and the tables. */
function countSteps(crew: Crew, { buckets }: Layout, onStep: WriteOptions["onStep"]): Crew {
  const total = 5 * buckets + tables.length + 1;
  let done = 0;
  return {
    ...crew,
    run: async function* (jobs) {
      for await (const result of crew.run(jobs)) {
        done++;
        onStep(Math.min(done, total), total);
        yield result;
      }
    },
  };
}

function readLiveIds(previous: Release): SharedArrayBuffer {
  const live = function* () {
    for (const row of previous.rows(ids) as Iterable<IdRow>)
      if (row.status === "live" && /^[aqsei]/.test(row.id)) yield row.id;
  };
  let count = 0;
  for (const _ of live()) count++;
  const set = createIdSet(count);
  for (const id of live()) set.add(id);
  return set.buffer;
}

function requireReferences(rows: (table: { readonly name: string }) => Iterable<AnyRow>): void {
  for (const { message } of findDangling(tables, rows)) throw new RangeError(message);
}
