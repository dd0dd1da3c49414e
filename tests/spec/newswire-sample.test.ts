import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import papaparse from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readNewswireEntities, readNewswireGold } from "../gold/newswire.ts";

const root = join(import.meta.dirname, "../..");
const dataset = join(root, "datasets/newswire-sample");
const folder = mkdtempSync(join(tmpdir(), "onrecord-sample-"));
const out = join(folder, "data");

type Row = Readonly<Record<string, string>>;
const rowsOf = (file: string): Row[] =>
  papaparse.parse<Row>(readFileSync(file, "utf8"), { header: true, skipEmptyLines: true }).data;

let said = "";
let articles: ReadonlyMap<string, Row> = new Map();
beforeAll(() => {
  const args = ["--import", "tsx", "--conditions=@onrecord/source", join(root, "packages/cli/src/main.ts")];
  const command = ["build", join(dataset, "raw"), "--out", out, "--dataset", dataset, "--json"];
  said = execFileSync(process.execPath, [...args, ...command], { cwd: root, encoding: "utf8" });
  articles = new Map(rowsOf(join(out, "articles.csv")).map((row) => [row.text ?? "", row]));
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe("the sample dataset", () => {
  const gold = readNewswireGold();
  const row = (doc: string) => articles.get(gold.find(({ doc_id }) => doc_id === doc)?.text ?? "");

  test("builds without a warning", () => {
    expect(JSON.parse(said.trim().split("\n").at(-1) ?? "")).toMatchObject({
      articles: gold.length,
      warnings: 0,
      skipped: 0,
    });
  });

  test("keeps every text as it is", () => {
    const texts = new Set(gold.map(({ text }) => text));
    expect(new Set(articles.keys())).toEqual(texts);
  });

  test("takes from metadata.csv what a text does not say", () => {
    expect(row("08-kabwe-arrest")).toMatchObject({ published: "2031-05-09", published_basis: "metadata" });
  });

  test("leaves the year open that nobody wrote", () => {
    expect(row("04-kupang-ban")?.published).toBe("");
  });

  test("knows the syndicated copy", () => {
    const rows = rowsOf(join(out, "articles.csv"));
    const copies = rows.filter(({ duplicate_of }) => duplicate_of !== "");
    expect(copies.map(({ publisher }) => publisher)).toEqual(["The Coast Gazette"]);
    const original = rows.find(({ article_id }) => article_id === copies[0]?.duplicate_of);
    expect(original?.source).toBe("08-kabwe-arrest.txt");
  });

  test("brings a knowledge base of people and bodies that its texts speak of", () => {
    const names = new Map(readNewswireEntities().entities.map((one) => [one.canonicalName, one.type]));
    const types: Readonly<Record<string, string>> = { person: "PER", organization: "ORG", place: "GPE" };
    const known = rowsOf(join(dataset, "kb.csv"));
    for (const { name = "", type = "" } of known) expect(names.get(name), name).toBe(types[type]);
    const ids = new Set(known.map(({ id }) => id));
    for (const { holder_id, of_id = "" } of rowsOf(join(dataset, "kb-roles.csv"))) {
      expect(ids).toContain(holder_id);
      expect(ids.has(of_id) || /^Q\d+$/.test(of_id), of_id).toBe(true);
    }
  });

  test("has metadata only for texts that are there", () => {
    const files = rowsOf(join(dataset, "metadata.csv")).map(({ file }) => file);
    const texts = gold.map(({ doc_id }) => `${doc_id}.txt`);
    expect(files.filter((file) => !texts.includes(file ?? ""))).toEqual([]);
  });
});
