import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { DatasetInfo } from "@onrecord/export";
import { createIdentify, linkKeys } from "@onrecord/link";
import { expect, test } from "vitest";
import { folderOf } from "../../testing/folder.ts";
import { codeArticle, noMetadata } from "../code-article.ts";
import { writeBatch } from "./batch-file.ts";
import { noCounts } from "./counts.ts";
import { toBucket } from "./row-spill.ts";
import { writeLinked } from "./write-linked.ts";

test("ids fall into buckets in their order", () => {
  const ids = ["q0000zz", "q0a1", "q7zz", "q8", "qg1x", "qzzz"];
  const buckets = ids.map((id) => toBucket(id, 8));
  expect(buckets).toEqual([...buckets].sort((a, b) => a - b));
  expect([buckets.at(0), buckets.at(-1)]).toEqual([0, 7]);
});

test("rows that went through files give the same release as rows in memory", async () => {
  const folder = folderOf({});
  const toIdentified = createIdentify({});
  const found = Array.from({ length: 40 }, (_, index) => {
    const text = `“We have waited ${index} years for this quay,” Mayor Ida Halder told Reuters on 7 May 2024.`;
    return toIdentified(codeArticle(text, noMetadata(`n${index}`)));
  });
  const keys = found.map(({ keys }) => keys);
  const path = join(folder, "a.batch");
  writeBatch(
    path,
    { keys, counts: noCounts, warnings: [] },
    found.map(({ identified }) => identified),
  );
  const release = { info: DatasetInfo.parse({ name: "quays" }) };
  const write = async (name: string, memoryArticles: number) => {
    const out = join(folder, name);
    const scratch = join(folder, "scratch");
    await writeLinked([path], linkKeys(keys), {
      out,
      dataset: out,
      scratch,
      release,
      articleCount: 40,
      memoryArticles,
    });
    return readdirSync(out).map((file) => [file, readFileSync(join(out, file)).toString("base64")]);
  };
  expect(await write("spilled", 7)).toEqual(await write("whole", 40));
});
