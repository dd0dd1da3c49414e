import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatasetInfo, type IdRow, ids, toIdRecords, writeRelease } from "@onrecord/export";
import { type ArticleKeys, createIdentify, type LinkOptions, link } from "@onrecord/link";
import { expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { codeArticle, noMetadata } from "../code-article.ts";
import { loadTools } from "../load-tools.ts";
import { openReleaseFolder } from "../release/read-folder.ts";
import { writeBatch } from "./batch-file.ts";
import { createCodedArticles } from "./coded-articles.ts";
import { noCounts } from "./counts.ts";
import { openCrew } from "./crew.ts";
import { replaceFolder } from "./replace-folder.ts";
import { writeBuild } from "./write-build.ts";

const ports = ["Lorient", "Kabwe", "Paita", "Galle"];
/** Reports of a few days on a few quays: copies, the same words told again, arrests and trials of the same men. */
const toText = (index: number): string => {
  const port = ports[index % 4] as string;
  const day = 1 + (index % 3);
  return index % 5 === 4
    ? toText(index - 4).replace("on Monday", "Monday")
    : `${port.toUpperCase()}, May ${day}, 2024 - “We have waited ${index % 2} years for this quay,” Mayor Ida Brandt of ` +
        `${port} told the council on Monday. Police arrested the builder Jon Wells in ${port} on May ${day}, 2024. Prosecutors ` +
        `charged Jon Wells with fraud in ${port} on May ${day + 2}, 2024. “No,” said Jon Wells. “No,” said Ida Brandt. The ` +
        `harbour board of ${port} rejected plan number ${index} and asked Russia and France for help with ${index * 3} boats.`;
};
const info = DatasetInfo.parse({ name: "quays", version: "2.0.0" });
const read = (folder: string) =>
  Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => [name, readFileSync(join(folder, name)).toString("latin1")]),
  );

test("a release made in many small steps is that made in memory, with all that people decided", async () => {
  const folder = folderOf({});
  const tools = await loadTools({ model: true, knowledgeBase: null });
  const articles = Array.from({ length: 30 }, (_, index) => {
    const article = codeArticle(
      toText(index),
      { ...noMetadata(`n${index}`), publisher: ports[index % 3] as string },
      tools,
    );
    return { ...article, events: article.events };
  });
  const inMemory = (name: string, some: typeof articles, options: LinkOptions, inputs: string | null) =>
    replaceFolder(join(folder, name), (open) =>
      writeRelease(link(some, options), { info, tools: {}, inputs }, open),
    );
  // a release before: fewer articles, and one that is gone since
  await inMemory(
    "one",
    [...articles.slice(5, 20), codeArticle(toText(90), noMetadata("gone"), tools)],
    {},
    null,
  );
  const one = await openReleaseFolder(join(folder, "one"));
  const previous = toIdRecords([...one.rows(ids)] as IdRow[]);
  const known = link(articles.slice(5, 20)).entities.map(({ id }) => id);
  const people = {
    decisions: [{ left: known.at(-1) as string, right: known.at(-2) as string, verdict: "same" as const }],
    removals: [{ id: "n7" }, { id: link(articles).articles[3]?.quotes[0]?.id as string }],
  };

  const identify = createIdentify(people);
  const coded = createCodedArticles();
  const work = join(folder, "work");
  mkdirSync(work);
  for (let at = 0; at < articles.length; at += 4) {
    const batch = articles.slice(at, at + 4).map((article) => identify(article));
    const heads: ArticleKeys[] = batch.map(({ keys }) => keys);
    const path = join(work, `${at}.batch`);
    writeBatch(path, { articles: heads, counts: noCounts, warnings: [] }, batch);
    coded.add(path, heads);
  }
  const crew = openCrew(
    { tools: { model: false, knowledgeBase: null }, identify: {}, stated: { events: [], read: [] } },
    1,
  );
  const options = {
    info,
    dataset: folder,
    corrections: [],
    stated: 0,
    warn: () => {},
    onStep: () => {},
    parquet: false,
    tools: {},
    decisions: people.decisions,
  };
  const write = (name: string, before: string | null, atATime: number) =>
    writeBuild(coded, crew, {
      ...options,
      out: join(folder, name),
      scratch: join(folder, `scratch-${name}`),
      previous: before,
      atATime,
    });
  await write("steps", null, 3);
  await inMemory("whole", articles, people, coded.digest());
  expect(read(join(folder, "steps"))).toEqual(read(join(folder, "whole")));

  await write("next", join(folder, "one"), 7);
  const { rows } = await openReleaseFolder(join(folder, "next"));
  const registry = toIdRecords([...rows(ids)] as IdRow[]);
  const linked = link(articles, { ...people, previous });
  expect(registry.map(({ id, status, redirectTo, table }) => [id, status, redirectTo, table])).toEqual(
    linked.ids.map(({ id, status, redirectTo, table }) => [id, status, redirectTo, table]),
  );
  expect(new Set(registry.map(({ status }) => status))).toEqual(
    new Set(["live", "retired", "removed", "redirected"]),
  );
});
