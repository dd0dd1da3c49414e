import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Row } from "./tables.ts";

const source = "GUM CC-BY-4.0";
const types: ReadonlySet<string> = new Set(["person", "organization", "place"]);

/** Wikipedia titles that GUM's annotators gave to named spans, with the type they gave most often. */
function typesOfTitles(file: string): Map<string, Map<string, number>> {
  const counts = new Map<string, Map<string, number>>();
  for (const [, type = "", title = ""] of readFileSync(file, "utf8").matchAll(
    /\(\d+-([a-z]+)-[^()|\s]*?-(?:coref|sgl|ana|appos|pred|cata|disc)-((?:[^()|\s%]|%[0-9A-F]{2})+)/g,
  )) {
    const forTitle = counts.get(title) ?? new Map<string, number>();
    forTitle.set(type, (forTitle.get(type) ?? 0) + 1);
    counts.set(title, forTitle);
  }
  return counts;
}

/** Persons, organizations and places that GUM links to Wikipedia, with the ids of its title map. */
export function readGum(folder: string, file: string): Row[] {
  const counts = typesOfTitles(file);
  return readFileSync(join(folder, "gum-wiki-map.tab"), "utf8")
    .split("\n")
    .slice(1)
    .flatMap((line) => {
      const [title = "", , wikidata = ""] = line.split("\t");
      const [best] = [...(counts.get(title) ?? [])].sort(([, a], [, b]) => b - a);
      if (!best || !types.has(best[0]) || !/^Q\d+$/.test(wikidata)) return [];
      const full = decodeURIComponent(title).replaceAll("_", " ");
      const name = full
        .replace(/\s*\([^)]*\)$/, "")
        .replace(/^([^,]+), .*$/, best[0] === "place" ? "$1" : "$&");
      const proper =
        /^(?:The )?\p{Lu}/u.test(name) && /\p{Ll}/u.test(name) && (name.includes(" ") || best[0] === "place");
      return proper && name.split(" ").length <= 6 ? [{ wikidata, name, type: best[0], source }] : [];
    });
}
