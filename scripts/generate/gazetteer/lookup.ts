import { readDemonyms, readEntries, readGroups, readOffices } from "@onrecord/gazetteer";
import { type Collected, collectKnowledge } from "../../../packages/normalize/src/knowledge/collect.ts";
import { startKey } from "../../../packages/normalize/src/knowledge/start-key.ts";
import { writeModule } from "./tables.ts";

/** Lines of the tables of the gazetteer. */
export interface Tables {
  readonly entries: readonly string[];
  readonly offices: readonly string[];
  readonly demonyms: readonly string[];
  readonly groups: readonly string[];
}

/** Lines in the order of the keys of what they begin with. */
export const inKeyOrder = (lines: readonly string[]): string[] =>
  lines
    .map((line) => ({ line, key: startKey(line, 0) }))
    .sort((a, b) => a.key - b.key || (a.line < b.line ? -1 : 1))
    .map(({ line }) => line);

/** The first letters that a key stands for. */
function toLetters(key: number): string {
  let letters = "";
  for (let rest = key; rest > 0; rest = Math.floor(rest / 27)) {
    const digit = rest % 27;
    if (digit > 0) letters = String.fromCharCode(96 + digit) + letters;
  }
  return letters;
}

/** Where the names are that begin alike; names that are no row's own stand in a list of their own. */
function toNameStarts({ names, known }: Collected): { starts: string[]; derived: string[] } {
  const derived: string[] = [];
  const places = new Map<number, string[]>();
  let form = 0;
  names.forEach(({ text, target: { known: index, kind } }, at) => {
    form = kind === "name" && names[at - 1]?.target.known === index ? form + 1 : 0;
    const own = kind === "name" ? `${index}${form > 0 ? `.${form}` : ""}` : `+${derived.length}`;
    if (kind !== "name") derived.push([text, index, kind].join("\t"));
    else if (text !== (form > 0 ? known[index]?.aliases[form - 1] : known[index]?.name))
      throw new Error(`name ${at}, “${text}”: expected a name of row ${index}`);
    const key = startKey(text, 0);
    places.set(key, [...(places.get(key) ?? []), own]);
  });
  const starts = [...places]
    .sort(([a], [b]) => a - b)
    .map(([key, own]) => `${toLetters(key)}\t${own.join(" ")}`);
  return { starts, derived };
}

/** Writes what tells the rows of the gazetteer apart without reading them all. */
export function writeLookup(tables: Tables): void {
  const collected = collectKnowledge(
    {
      entries: readEntries(tables.entries.join("\n")),
      groups: readGroups(tables.groups.join("\n")),
      demonyms: readDemonyms(tables.demonyms.join("\n")),
      offices: readOffices(tables.offices.join("\n")),
    },
    { entities: [], offices: [] },
  );
  const { starts, derived } = toNameStarts(collected);
  writeModule(
    "name-starts",
    "Where the names are that begin alike: first letters without accents; then of each name the number of its entry and that of the other name, or + and the number of the derived name.",
    "nameStarts",
    starts,
  );
  writeModule(
    "derived-names",
    "Names of inhabitants and lone family names: name, number of the entry, kind.",
    "derivedNames",
    derived,
  );
  writeModule(
    "office-holders",
    "Of each row of the offices: numbers of the entries of its holder and of its country or body; empty where the holder is none.",
    "officeHolders",
    collected.offices.map((held) => (held ? `${held.holder} ${held.of ?? ""}`.trim() : "")),
  );
  writeModule(
    "countries",
    "Countries: code, number of the entry.",
    "countries",
    [...collected.countries].map(([code, index]) => `${code}\t${index}`),
  );
}
