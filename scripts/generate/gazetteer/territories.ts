import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import type { Row } from "./tables.ts";

const source = "rigour MIT";

interface Territory {
  name: string;
  full_name?: string;
  qid?: string;
  alpha3?: string;
  is_country?: boolean;
  parent?: string;
  names_strong?: string[];
}

/** Files of a tar archive: a header of 512 bytes, then the content in whole blocks of 512. */
function* untar(archive: Buffer): Generator<{ name: string; content: Buffer }> {
  for (let at = 0; at + 512 <= archive.length; ) {
    const name = archive.toString("utf8", at, at + 100).replace(/\0.*$/s, "");
    if (!name) return;
    const size = Number.parseInt(archive.toString("ascii", at + 124, at + 136), 8);
    yield { name, content: archive.subarray(at + 512, at + 512 + size) };
    at += 512 + Math.ceil(size / 512) * 512;
  }
}

/** Other English names: Latin letters, no code, no comma, not the name of the inhabitants. */
const isAlias = (alias: unknown): alias is string =>
  typeof alias === "string" &&
  /^(?:the )?[A-Z][A-Za-z.’' -]{3,50}$/.test(alias) &&
  !/(?:ite|ian|ese)$/.test(alias);

/** Countries and first-level regions of the `rigour` library with their Wikidata ids. */
export function readTerritories(folder: string): Row[] {
  const archive = gunzipSync(readFileSync(join(folder, "rigour-territories.tar.gz")));
  const territories = new Map<string, Territory>();
  for (const { name, content } of untar(archive)) {
    const code = /territories\/(\w+)\.yml$/.exec(name)?.[1];
    if (code) territories.set(code, parse(content.toString("utf8")) as Territory);
  }
  return [...territories].flatMap(([code, territory]) => {
    if (!territory.qid || /[^A-Za-zÀ-ž .,'’()-]/.test(territory.name)) return [];
    const [top = ""] = code.split("_");
    const country = territory.alpha3 ?? territories.get(territory.parent ?? top)?.alpha3 ?? "";
    const national = territory.alpha3 !== undefined;
    const name = territory.name.replace(/\s*\([^)]*\)/g, "");
    const aliases = national
      ? [territory.full_name, ...(territory.names_strong ?? []).slice(0, 12)].filter(isAlias)
      : [];
    return [
      {
        wikidata: territory.qid,
        name,
        type: "place",
        subtype: national ? "country" : "region",
        // The datasets have PLOVER’s code for Kosovo, which ISO has none for.
        country: country.toUpperCase().replace("XKX", "KOS"),
        aliases: [...new Set(aliases.filter((alias) => alias !== name && !/^[A-Z ]+$/.test(alias)))].join(
          ";",
        ),
        source,
      },
    ];
  });
}
