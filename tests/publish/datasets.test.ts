import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { tables, toColumns } from "@onrecord/export";
import Papa from "papaparse";
import { afterAll, describe, expect, test } from "vitest";
import { runHere } from "../../packages/cli/testing/terminal.ts";
import { type EntityGold, scoreEntities } from "../score/protocols/entities.ts";
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

const goldQuotes = sharedFile("gold", "seeds", "quotes.jsonl");
const goldEvents = sharedFile("gold", "seeds", "events.json");
const full = (table: string) => rows(join(folder, "icc-warrants", "full"), table);
const documents = () =>
  new Map(full("articles").map((row) => [row.article_id, row.source!.replace(/\.txt$/, "")]));

interface GoldArticle {
  readonly doc_id: string;
  readonly text: string;
  readonly quotes: readonly {
    readonly kind: string;
    readonly spans: readonly { readonly start: number; readonly end: number }[];
    readonly speaker_entity: { readonly canonical: string };
  }[];
}

test.skipIf(goldQuotes === null)(
  "icc-warrants has the quotations and speakers that were read by hand",
  () => {
    const sources = documents();
    const texts = new Map(full("articles").map((row) => [row.article_id, row.text!]));
    const bare = (text: string) => text.replace(/^[\s“”"',.]+|[\s“”"',.]+$/g, "");
    const found = full("quotes").flatMap((row) => {
      const text = Array.from(texts.get(row.article_id)!);
      const parts = JSON.parse(row.parts!) as { char_start: number; char_end: number }[];
      return parts.map(({ char_start, char_end }) => {
        const words = bare(text.slice(char_start, char_end).join(""));
        const marked = /[“"]\s?$/.test(text.slice(0, char_start).join(""));
        return { marked, at: [sources.get(row.article_id), words, row.speaker_name].join(" | ") };
      });
    });
    const expected = readJsonl<GoldArticle>(goldQuotes!).flatMap(({ doc_id, text, quotes }) =>
      quotes.flatMap(({ spans, speaker_entity }) =>
        spans.map(({ start, end }) =>
          [doc_id, bare(text.slice(start, end)), speaker_entity.canonical].join(" | "),
        ),
      ),
    );
    const all = found.map(({ at }) => at);
    expect(expected.filter((quote) => !all.includes(quote))).toEqual([]);
    expect(found.filter(({ marked, at }) => marked && !expected.includes(at))).toEqual([]);
  },
);

interface GoldSpan {
  readonly start: number;
  readonly end: number;
}
interface GoldActor {
  readonly name: string;
  readonly country: string | null;
  readonly accept_country?: readonly string[];
  readonly sector: string | null;
}
interface GoldEvent {
  readonly doc: string;
  readonly type: string;
  readonly mode: readonly string[];
  readonly context: readonly string[];
  readonly cameo: string;
  readonly quad: number;
  readonly actors: readonly GoldActor[];
  readonly recipients: readonly GoldActor[];
  readonly date: { readonly start: string | null; readonly end: string | null; readonly precision: string };
  readonly location: { readonly name: string; readonly country: string } | null;
  readonly polarity: string;
  readonly modality: string;
  readonly time: string;
  readonly evidential: string;
  readonly attribution: readonly { readonly name: string; readonly kind?: string }[];
  readonly from_quote: boolean;
  readonly dead: unknown;
  readonly mentions: readonly { readonly trigger: GoldSpan; readonly span: GoldSpan }[];
}

/** Names that the gold and the tables write differently. */
const named: Readonly<Record<string, string>> = {
  "Nicolas Maduro": "Nicolás Maduro",
  Gaza: "Gaza Strip",
  "White House, Washington": "White House",
};
const toName = (name: string) => named[name] ?? name;

/** The tables and the gold in one form; the texts of these three have no character beyond the first plane. */
const toExpected = (event: GoldEvent) => ({
  doc: event.doc,
  type: event.type,
  modes: event.mode,
  contexts: event.context,
  cameo: event.cameo,
  quad: String(event.quad),
  actors: event.actors.filter(({ sector }) => sector !== "UNK").map(({ name }) => toName(name)),
  recipients: event.recipients.map(({ name }) => toName(name)),
  dates: [event.date.start ?? "", event.date.end ?? ""],
  precision: { "mid-month": "month", "open interval": "open" }[event.date.precision] ?? event.date.precision,
  place: event.location ? [toName(event.location.name), event.location.country] : ["", ""],
  status: [
    event.polarity,
    event.modality,
    event.time,
    { speculation: "speculated" }[event.evidential] ?? event.evidential,
  ],
  attribution: event.attribution.map(({ name, kind }) => `${name} ${kind === "relay" ? "relay" : "source"}`),
  killed: typeof event.dead === "number" ? String(event.dead) : "",
  mentions: event.mentions.map(({ trigger }) => [trigger.start, trigger.end]),
});

test.skipIf(goldEvents === null)("icc-warrants has the events that were read by hand, and no others", () => {
  const sources = documents();
  const gold = (JSON.parse(readFileSync(goldEvents!, "utf8")) as { events: GoldEvent[] }).events;
  const found = full("events").map((row) => ({
    doc: sources.get(row.article_id),
    type: row.type,
    modes: JSON.parse(row.modes!),
    contexts: JSON.parse(row.contexts!),
    cameo: row.cameo,
    quad: row.quad,
    actors: JSON.parse(row.actors!),
    recipients: JSON.parse(row.recipients!),
    dates: [row.date_start, row.date_end],
    precision: row.date_precision,
    place: [row.place, row.place_country],
    status: [row.polarity, row.modality, row.time, row.evidentiality],
    attribution: (JSON.parse(row.attribution!) as { name: string; role: string }[]).map(
      ({ name, role }) => `${name} ${role}`,
    ),
    killed: row.killed,
    mentions: (JSON.parse(row.mentions!) as Record<string, number>[]).map((one) => [
      one.trigger_char_start,
      one.trigger_char_end,
    ]),
  }));
  const inOrder = <Item extends { doc?: string | undefined; mentions: unknown }>(events: readonly Item[]) =>
    [...events].sort((a, b) =>
      JSON.stringify([a.doc, a.mentions]) < JSON.stringify([b.doc, b.mentions]) ? -1 : 1,
    );
  expect(inOrder(found)).toEqual(inOrder(gold.map(toExpected)));
  expect(full("events").filter(({ quote_id }) => quote_id === "")).not.toHaveLength(0);

  const events = new Map(full("events").map((row) => [row.event_id, row]));
  const sides = full("event_entities").map((row) => {
    const event = events.get(row.event_id)!;
    const { doc, at } = { doc: sources.get(event.article_id), at: Number(event.trigger_char_start) };
    const side = gold.find((one) => one.doc === doc && one.mentions[0]!.trigger.start === at)!;
    const expected = (row.role === "actor" ? side.actors : side.recipients)[Number(row.ordinal) - 1]!;
    return { row, expected };
  });
  for (const { row, expected } of sides) {
    const countries = [expected.country ?? "", ...(expected.accept_country ?? [])];
    expect(countries, `${row.event_id} ${row.name}`).toContain(row.country);
    expect(row.sector, `${row.event_id} ${row.name}`).toBe(expected.sector ?? "");
  }
});

test.skipIf(goldEvents === null)(
  "icc-warrants has the days of publication, one of them given by hand",
  () => {
    expect(
      full("articles")
        .map(({ source, published, published_basis }) => [source, published, published_basis])
        .sort(),
    ).toEqual([
      ["000_cfe477761b8985f5.txt", "2024-05-20", "header"],
      ["001_1972d0dd86cee7f4.txt", "2024-11-22", "metadata"],
      ["002_8bb5b894be3d814d.txt", "2024-05-06", "wire_code"],
    ]);
  },
);

const goldEntities = sharedFile("gold", "seeds", "entities.json");

test.skipIf(goldEntities === null)(
  "icc-warrants has the names, roles and readings that were read by hand",
  () => {
    const sources = documents();
    const gold = JSON.parse(readFileSync(goldEntities!, "utf8")) as EntityGold;
    const texts = new Map(full("articles").map((row) => [sources.get(row.article_id)!, row.text!]));
    const entities = full("entities");
    const find = (id: string | undefined) => entities.find(({ entity_id }) => entity_id === id);
    const score = scoreEntities(gold, texts, (doc) =>
      full("mentions")
        .filter(({ article_id }) => sources.get(article_id) === doc)
        .map((row) => {
          const [entity, roleOf] = [find(row.entity_id)!, find(row.role_of_id)];
          return {
            start: Number(row.char_start),
            end: Number(row.char_end),
            kind: row.kind!,
            type: entity.type!,
            entity: entities.indexOf(entity),
            name: entity.name!,
            wikidata: entity.wikidata || null,
            metonymOf: find(row.metonym_of)?.name ?? null,
            role: row.role || null,
            roleClass: row.role_class || null,
            roleOf: roleOf ? { name: roleOf.name!, wikidata: roleOf.wikidata || null } : null,
            roleStatus: row.role_status || null,
          };
        }),
    );
    expect(score.errors).toEqual([]);
    expect(score).toMatchObject({
      hits: score.gold,
      canonical: score.gold,
      roles: gold.roles.length,
      traps: 0,
    });
  },
);
