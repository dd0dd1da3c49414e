import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { inKeyOrder, writeLookup } from "./lookup.ts";
import { type Row, readTable, sourcesFolder, writeModule, writeTable } from "./tables.ts";

const hand = (file: string, constant: Row): Row[] =>
  readTable(`lexicon/${file}.csv`).map((row) => ({ ...constant, ...row }));

const fold = (name: string) =>
  name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/^the /, "");

/** Adds what a later row knows to the row that stands: its other names, its id where there was none. */
function joinRow(row: Row, later: Row): Row {
  const names = [...(row.aliases ?? "").split(";"), later.name ?? "", ...(later.aliases ?? "").split(";")];
  const known = new Map(names.filter(Boolean).map((name) => [name, name]));
  known.delete(row.name ?? "");
  return {
    ...later,
    ...Object.fromEntries(Object.entries(row).filter(([, value]) => value)),
    aliases: [...known.keys()].join(";"),
  };
}

/** Rows of all tables, those of one id or of one type and name joined; hand-kept rows come first and win. The name of a place alone, with no country beside it, lends no id: there are many Brightons. */
function joinRows(rows: readonly Row[]): Row[] {
  const joined: Row[] = [];
  const places = new Map<string, number>();
  for (const row of rows) {
    const byId = row.wikidata ? `id ${row.wikidata}` : "";
    const names = [row.name ?? "", ...(row.aliases ?? "").split(";")].filter(Boolean);
    const byName = names.map((name) => `${row.type} ${fold(name)}`);
    const at = places.get(byId) ?? places.get(byName[0] ?? "");
    const standing = at === undefined ? undefined : joined[at];
    const country = standing?.subtype === "country" && row.subtype === "country";
    const clash = !country && standing?.wikidata && row.wikidata && standing.wikidata !== row.wikidata;
    const byNameAlone =
      row.type === "place" && standing && !standing.wikidata && row.wikidata && !row.country;
    if (byNameAlone) continue;
    const index = standing && !clash ? (at as number) : joined.length;
    joined[index] = standing && !clash ? joinRow(standing, row) : row;
    for (const key of [byId, ...byName]) if (key && !places.has(key)) places.set(key, index);
  }
  return joined;
}

const columns = [
  "type",
  "wikidata",
  "name",
  "country",
  "sector",
  "subtype",
  "gender",
  "needs",
  "source",
  "aliases",
];

/** Writes the committed modules of the gazetteer from its committed tables. */
export function compileGazetteer(): void {
  const entries = joinRows([
    ...hand("people", { type: "person" }),
    ...hand("organizations", { type: "organization" }),
    ...hand("outlets", { type: "organization", sector: "JRN" }),
    ...hand("places", { type: "place" }),
    ...readTable("data/territories.csv"),
    ...readTable("data/bodies.csv"),
    ...readTable("data/legislators.csv"),
    ...readTable("data/leaders.csv"),
    ...readTable("data/gum.csv"),
  ]);
  const tables = {
    entries: entries.map((row) => columns.map((column) => row[column] ?? "").join("\t")),
    offices: [
      ...hand("offices", {}),
      ...readTable("data/legislator-offices.csv"),
      ...readTable("data/leader-offices.csv"),
    ].map((row) =>
      ["holder", "title", "of", "start", "end", "source"].map((column) => row[column] ?? "").join("\t"),
    ),
    demonyms: readTable("lexicon/demonyms.csv").map(({ of, adjectives, people }) =>
      [of, adjectives, people].join("\t"),
    ),
    groups: readTable("lexicon/groups.csv").map(({ name, forms }) => [name, forms].join("\t")),
  };
  writeModule(
    "entries",
    "People, organizations and places: type, Wikidata id, name, country, sector, subtype, gender, needed context, source, other names.",
    "entries",
    tables.entries,
  );
  writeModule(
    "offices",
    "Who held which office: holder, title, country code or body, first day, last day, source.",
    "offices",
    tables.offices,
  );
  writeModule(
    "roles",
    "Titles and offices as written: title, role class, PLOVER sector.",
    "roles",
    readTable("lexicon/roles.csv").map(({ title, class: roleClass, sector }) =>
      [title, roleClass, sector].join("\t"),
    ),
  );
  writeModule(
    "demonyms",
    "Adjectives and names of inhabitants: country code or place name, adjectives, people.",
    "demonyms",
    tables.demonyms,
  );
  writeModule("groups", "Peoples, faiths and movements: name, other forms.", "groups", tables.groups);
  writeLookup(tables);
  writeModule(
    "first-names",
    "Given names, in the order of their letters, accents left out.",
    "firstNames",
    inKeyOrder(readTable("data/first-names.csv").map(({ name = "" }) => name)),
  );
}

/** Given names of the list that are written with plain letters, as a committed table. */
export function writeFirstNames(): void {
  const folder = sourcesFolder();
  if (!folder) return;
  const names = gunzipSync(readFileSync(join(folder, "names-first.txt.gz")))
    .toString("utf8")
    .split(/\r?\n/);
  const plain = names.filter((name) => /^\p{Lu}\p{Ll}{2,}$/u.test(name));
  writeTable(
    "data/first-names.csv",
    ["name", "source"],
    plain.map((name) => ({ name, source: "NameDatabases Unlicense" })),
  );
}
