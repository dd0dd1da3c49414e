import { createHash } from "node:crypto";
import { DatasetInfo, tables, toColumns, toUnits } from "@onrecord/export";
import { link } from "@onrecord/link";
import { tableFromIPC } from "apache-arrow";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { exampleArticles } from "./example-articles.ts";
import { writeToMemory } from "./memory-release.ts";

const linked = link(exampleArticles);
const { files, facts } = writeToMemory(linked);
const csv = (name: string) => files.get(`${name}.csv`)!.toString();
const rows = (name: string) =>
  Papa.parse<Record<string, string>>(csv(name), { header: true, skipEmptyLines: true }).data;

describe.each(tables)("table $name", (table) => {
  test("CSV is what papaparse would write", () => {
    const { data } = Papa.parse<string[]>(csv(table.name), { newline: "\n", skipEmptyLines: true });
    expect(`${Papa.unparse(data, { newline: "\n" })}\n`).toBe(csv(table.name));
    expect(data[0]).toEqual(toColumns(table).map(({ name }) => name));
  });

  test("Arrow holds the rows of the CSV", () => {
    const arrow = tableFromIPC(files.get(`${table.name}.arrow`)!);
    expect(arrow.schema.names).toEqual(toColumns(table).map(({ name }) => name));
    expect(arrow.numRows).toBe(rows(table.name).length);
    const key = table.key[0] as string;
    expect(Array.from(arrow.getChild(key)!)).toEqual(rows(table.name).map((row) => row[key]));
  });

  test("is sorted by its key, which is unique", () => {
    const keys = rows(table.name).map((row) => table.key.map((column) => row[column]).join("\t"));
    expect(keys).toEqual([...new Set(keys)].sort());
  });
});

test("offsets are code points of the text", () => {
  const texts = new Map(rows("articles").map((row) => [row.article_id, row.text as string]));
  const found = rows("quotes").map((row) => {
    const points = Array.from(texts.get(row.article_id as string)!);
    return { said: points.slice(Number(row.char_start), Number(row.char_end)).join(""), text: row.text };
  });
  expect(found).toHaveLength(4);
  for (const { said, text } of found) expect(said).toBe(text);
  const [text] = [...texts.values()];
  expect(toUnits(text!)(Array.from(text!).length)).toBe(text!.length);
});

test("SHA256SUMS and datapackage.json tell every file as it is", () => {
  const sums = files.get("SHA256SUMS")!.toString().trimEnd().split("\n");
  expect(sums.map((line) => line.slice(66)).sort()).toEqual(
    [...files.keys()].filter((name) => name !== "SHA256SUMS").sort(),
  );
  for (const line of sums)
    expect(
      createHash("sha256")
        .update(files.get(line.slice(66))!)
        .digest("hex"),
    ).toBe(line.slice(0, 64));
  const { resources } = JSON.parse(files.get("datapackage.json")!.toString());
  for (const { path, bytes, hash } of resources) {
    expect(files.get(path)!.length).toBe(bytes);
    expect(sums).toContain(`${hash.slice(7)}  ${path}`);
  }
});

test("the same bytes when written again", () => {
  expect(writeToMemory(link([...exampleArticles].reverse())).facts.files).toEqual(facts.files);
});

test("the profile of facts holds no word of the texts", () => {
  const { files } = writeToMemory(linked, {
    info: DatasetInfo.parse({ name: "example", profile: "facts" }),
  });
  for (const [name, bytes] of files) {
    expect(bytes.includes("crate is found"), name).toBe(false);
  }
  const quotes = Papa.parse<Record<string, string>>(files.get("quotes.csv")!.toString(), {
    header: true,
    skipEmptyLines: true,
  }).data;
  expect(quotes.map((row) => row.text_sha256)).toEqual(rows("quotes").map((row) => row.text_sha256));
});

test("a corrected speaker is the speaker everywhere", () => {
  const named = exampleArticles.map((article) => ({
    ...article,
    speakers: article.speakers.map((speaker) => ({ ...speaker, mentioned: [1, 2] })),
  }));
  const articles = link(named);
  const [quote] = articles.articles[0]!.quotes;
  const bren = articles.entities.find(({ name }) => name === "Tomas Bren")!;
  const correction = {
    table: "quotes",
    id: quote!.id,
    column: "speaker_id",
    value: bren.id,
    who: null,
    why: null,
  };
  const { files } = writeToMemory(articles, { corrections: [correction] });
  const read = (name: string) =>
    Papa.parse<Record<string, string>>(files.get(`${name}.csv`)!.toString(), {
      header: true,
      skipEmptyLines: true,
    }).data;
  expect(read("quotes").find(({ quote_id }) => quote_id === quote!.id)).toMatchObject({
    speaker_id: bren.id,
    speaker_name: "Tomas Bren",
    speaker_gender: "",
    rule: "correction/speaker_id",
  });
  expect(read("quote_entities")).toContainEqual({
    quote_id: quote!.id,
    role: "speaker",
    ordinal: "1",
    entity_id: bren.id,
  });
  expect(read("entities").find(({ entity_id }) => entity_id === bren.id)).toMatchObject({ quote_count: "1" });
});
