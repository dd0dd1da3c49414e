import { readFileSync } from "node:fs";
import { join } from "node:path";
import Papa from "papaparse";
import type { Row } from "./tables.ts";

const source = "opensanctions-zavod MIT";
const countryOf: Readonly<Record<string, string>> = { un: "UNO", eu: "EUR" };

/** International bodies and courts with their Wikidata ids. */
export function readBodies(folder: string): Row[] {
  const { data } = Papa.parse<Row>(readFileSync(join(folder, "intl-orgs.csv"), "utf8"), {
    header: true,
    skipEmptyLines: true,
  });
  return data.map(({ wikidata = "", name = "", jurisdiction = "" }) => ({
    wikidata,
    name,
    type: "organization",
    subtype: "body",
    country: countryOf[jurisdiction] ?? "IGO",
    sector: "GOV",
    source,
  }));
}
