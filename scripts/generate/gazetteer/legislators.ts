import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "yaml";
import type { Row } from "./tables.ts";

const source = "congress-legislators CC0-1.0";

interface Legislator {
  id: { wikidata?: string; wikipedia?: string };
  name: { first: string; last: string; nickname?: string; official_full?: string; suffix?: string };
  bio: { gender: "M" | "F" };
  terms: { type: "rep" | "sen" | "prez" | "viceprez"; start: string; end: string; state?: string }[];
}

const titles = {
  rep: "representative",
  sen: "senator",
  prez: "president",
  viceprez: "vice president",
} as const;

/** Terms of one office that follow each other within a month as one. */
function spells(terms: Legislator["terms"]): Legislator["terms"] {
  const joined: Legislator["terms"] = [];
  for (const term of [...terms].sort((a, b) => (a.start < b.start ? -1 : 1))) {
    const last = joined.at(-1);
    const near = last && Date.parse(term.start) - Date.parse(last.end) < 31 * 86_400_000;
    if (last && near && last.type === term.type) joined[joined.length - 1] = { ...last, end: term.end };
    else joined.push(term);
  }
  return joined;
}

const fullName = ({ id, name }: Legislator): string =>
  id.wikipedia?.replace(/\s*\([^)]*\)/g, "") ?? name.official_full ?? `${name.first} ${name.last}`;

/** Members of the US Congress, presidents and vice presidents with their terms. An end after 2025 is open. */
export function readLegislators(folder: string): { people: Row[]; offices: Row[] } {
  const files = ["us-legislators-current.yaml.gz", "us-executive.yaml.gz"];
  const read = files.flatMap(
    (file) => parse(gunzipSync(readFileSync(join(folder, file))).toString("utf8")) as Legislator[],
  );
  const people: Row[] = [];
  const offices: Row[] = [];
  for (const person of read) {
    if (!person.id.wikidata) continue;
    const { first, last, nickname, official_full = "" } = person.name;
    const name = fullName(person);
    const forms = [official_full, `${first} ${last}`, nickname ? `${nickname} ${last}` : ""];
    people.push({
      wikidata: person.id.wikidata,
      name,
      type: "person",
      country: "USA",
      sector: "GOV",
      gender: person.bio.gender === "F" ? "female" : "male",
      aliases: [...new Set(forms.filter((form) => form && form !== name))].join(";"),
      source,
    });
    for (const { type, start, end } of spells(person.terms)) {
      if (end < "1945") continue;
      offices.push({
        holder: name,
        title: titles[type],
        of: "USA",
        start,
        end: end > "2026" ? "" : end,
        source,
      });
    }
  }
  return { people, offices };
}
