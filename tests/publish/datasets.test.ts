import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tables, toColumns } from "@onrecord/export";
import Papa from "papaparse";
import { afterAll, describe, expect, test } from "vitest";
import { runHere } from "../../packages/cli/testing/terminal.ts";
import { readJsonl, sharedFile } from "../score/shared.ts";

const datasets = join(import.meta.dirname, "../../datasets");
const folder = mkdtempSync(join(tmpdir(), "onrecord-datasets-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const rows = (data: string, table: string) =>
  Papa.parse<Record<string, string>>(readFileSync(join(data, `${table}.csv`), "utf8"), {
    header: true,
    skipEmptyLines: true,
  }).data;

/** The first records of a file, so that building them again is quick. */
function cutFile(file: string, records: number): string {
  const path = join(folder, "cut.jsonl");
  writeFileSync(path, readFileSync(file, "utf8").split("\n").slice(0, records).join("\n"));
  return path;
}

describe.each([
  ["icc-warrants", "seeds", null],
  ["wikinews-2019-2020", "corpus/wikinews.jsonl", 16],
] as const)("%s", (name, source, records) => {
  const data = join(datasets, name, "data");
  const texts = sharedFile(...source.split("/"));
  const check = async (release: string) => {
    const { code, stdout } = await runHere(["check", release, "--json"]);
    expect({ code, failed: JSON.parse(stdout).failed }).toEqual({ code: 0, failed: 0 });
  };

  test.skipIf(!existsSync(data))(
    "the committed release is whole and repeats no words of its texts",
    async () => {
      expect(await runHere(["check", data])).toMatchObject({ code: 0, stderr: "" });
      for (const table of tables) {
        const hidden = toColumns(table).filter(({ text }) => text);
        for (const row of rows(data, table.name))
          expect(hidden.filter((column) => row[column.name] !== "")).toEqual([]);
      }
    },
  );

  test.skipIf(texts === null || !existsSync(data))(
    "the committed release is filled from its texts",
    async () => {
      const full = join(folder, name, "committed");
      expect(await runHere(["hydrate", data, texts!, "--out", full])).toMatchObject({ code: 0, stderr: "" });
      await check(full);
    },
  );

  test.skipIf(texts === null)("built again and filled, every span is what it says", async () => {
    const input = records === null ? texts! : cutFile(texts!, records);
    const [facts, full] = [join(folder, name, "facts"), join(folder, name, "full")];
    const build = ["build", input, "--dataset", join(datasets, name), "--out", facts, "--quiet"];
    expect(await runHere(build)).toMatchObject({ code: 0, stderr: "" });
    expect(await runHere(["hydrate", facts, input, "--out", full])).toMatchObject({ code: 0, stderr: "" });
    await check(full);
  });
});

const gold = sharedFile("gold", "seeds", "quotes.jsonl");

interface GoldArticle {
  readonly doc_id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly spans: readonly { readonly start: number; readonly end: number }[];
    readonly speaker_entity: { readonly canonical: string };
  }[];
}

test.skipIf(gold === null)("icc-warrants has the quotations and speakers that were read by hand", () => {
  const full = join(folder, "icc-warrants", "full");
  const sources = new Map(rows(full, "articles").map((row) => [row.article_id, row.source]));
  const bare = (text: string) => text.replace(/^[\s“”"',.]+|[\s“”"',.]+$/g, "");
  const found = rows(full, "quotes").flatMap((row) => {
    const text = Array.from(
      rows(full, "articles").find(({ article_id }) => article_id === row.article_id)!.text!,
    );
    const parts = JSON.parse(row.parts!) as { char_start: number; char_end: number }[];
    return parts.map((part) =>
      [
        sources.get(row.article_id),
        bare(text.slice(part.char_start, part.char_end).join("")),
        row.speaker_name,
      ].join(" | "),
    );
  });
  const expected = readJsonl<GoldArticle>(gold!).flatMap(({ doc_id, text, quotes }) =>
    quotes.flatMap(({ spans, speaker_entity }) =>
      spans.map(({ start, end }) =>
        [`${doc_id}.txt`, bare(text.slice(start, end)), speaker_entity.canonical].join(" | "),
      ),
    ),
  );
  expect(expected.filter((quote) => !found.includes(quote))).toEqual([]);
});
