import { join } from "node:path";
import { readRows } from "../read-rows.ts";
import type { Row } from "./tables.ts";

const source = "opensanctions-zavod MIT";
const countryOf: Readonly<Record<string, string>> = { un: "UNO", eu: "EUR" };

/** International bodies and courts with their Wikidata ids. */
export function readBodies(folder: string): Row[] {
  return readRows(join(folder, "intl-orgs.csv")).map(({ wikidata = "", name = "", jurisdiction = "" }) => ({
    wikidata,
    name,
    type: "organization",
    subtype: "body",
    country: countryOf[jurisdiction] ?? "IGO",
    sector: "GOV",
    source,
  }));
}
