import { readBodies } from "./gazetteer/bodies.ts";
import { compileGazetteer, writeFirstNames } from "./gazetteer/compile.ts";
import { readGum } from "./gazetteer/gum.ts";
import { readLeaders } from "./gazetteer/leaders.ts";
import { readLegislators } from "./gazetteer/legislators.ts";
import { gumFile, sourcesFolder, writeTable } from "./gazetteer/tables.ts";
import { readTerritories } from "./gazetteer/territories.ts";

const entry = ["wikidata", "name", "type", "subtype", "country", "sector", "gender", "aliases", "source"];
const office = ["holder", "title", "of", "start", "end", "source"];

/** Names that the World Factbook gives to countries whose row in the territories has another one. */
const factbookNames: readonly (readonly [name: string, code: string])[] = [
  ["Burma", "MMR"],
  ["Cabo Verde", "CPV"],
  ["Congo, Democratic Republic of the", "COD"],
  ["Congo, Republic of the", "COG"],
  ["Cote d'Ivoire", "CIV"],
  ["Czechia", "CZE"],
  ["Gambia, The", "GMB"],
  ["Bahamas, The", "BHS"],
  ["Holy See (Vatican City)", "VAT"],
  ["Korea, North", "PRK"],
  ["Korea, South", "KOR"],
  ["Micronesia, Federated States of", "FSM"],
  ["North Macedonia", "MKD"],
  ["Turkey (Turkiye)", "TUR"],
  ["United States", "USA"],
];

/** Reads the open data beside the checkout into committed tables; does nothing where it is absent. */
function readSources(): void {
  const folder = sourcesFolder();
  if (!folder) return;
  const territories = readTerritories(folder);
  const codes = new Map(
    territories.flatMap(({ name = "", country = "", subtype, aliases = "" }) =>
      subtype === "country" ? [name, ...aliases.split(";")].map((form) => [form, country] as const) : [],
    ),
  );
  for (const [name, code] of factbookNames) codes.set(name, code);
  const legislators = readLegislators(folder);
  const leaders = readLeaders(folder, codes);
  writeTable("data/territories.csv", entry, territories);
  writeTable("data/bodies.csv", entry, readBodies(folder));
  writeTable("data/legislators.csv", entry, legislators.people);
  writeTable("data/legislator-offices.csv", office, legislators.offices);
  writeTable("data/leaders.csv", entry, leaders.people);
  writeTable("data/leader-offices.csv", office, leaders.offices);
  writeFirstNames();
  const gum = gumFile();
  if (gum) writeTable("data/gum.csv", entry, readGum(folder, gum));
}

/** The gazetteer: open data into tables where it lies beside the checkout, then tables into modules. */
export function generateGazetteer(): void {
  readSources();
  compileGazetteer();
}
