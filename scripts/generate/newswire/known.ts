import { readRows } from "../read-rows.ts";
import { split } from "./annotation.ts";
import type { Known } from "./entities.ts";

/** Reads `entities.csv`: who and what the articles speak of, by key. */
export function readKnown(file: string): Map<string, Known> {
  const data = readRows(file);
  return new Map(
    data.map(({ key = "", name = "", type = "", accept, wikidata, country, sector }) => [
      key,
      {
        key,
        canonicalName: name,
        accept: [name, ...split(accept, "|")],
        type: type as Known["type"],
        wikidata: wikidata || null,
        country: country || null,
        sector: sector || null,
        anonymous: false,
      },
    ]),
  );
}
