import { demonyms } from "./demonyms.gen.ts";
import { entries } from "./entries.gen.ts";
import { firstNames } from "./first-names.gen.ts";
import { groups } from "./groups.gen.ts";
import { offices } from "./offices.gen.ts";
import { roles } from "./roles.gen.ts";
import type { Demonym, Entry, EntryType, Group, Office, RoleTitle } from "./types.ts";

const cells = (line: string): string[] => line.split("\t");
const rows = (table: string): string[][] => table.split("\n").map(cells);
const list = (cell = ""): string[] => cell.split(";").filter(Boolean);

/** A line of `tables.entries`. */
export function readEntry(line: string): Entry {
  const [type, wikidata, name, country, sector, subtype, gender, needs, source, aliases] = cells(line);
  return {
    type: type as EntryType,
    wikidata: wikidata || null,
    name: name ?? "",
    country: country || null,
    sector: sector || null,
    subtype: subtype || null,
    gender: (gender || null) as Entry["gender"],
    needs: needs || null,
    source: source ?? "",
    aliases: list(aliases),
  };
}

/** People, organizations and places, the surer ones first. */
export const readEntries = (table = entries): Entry[] => table.split("\n").map(readEntry);

/** A line of `tables.offices`. */
export function readOffice(line: string): Office {
  const [holder = "", title = "", of = "", start, end, source = ""] = cells(line);
  return { holder, title, of, start: start || null, end: end || null, source };
}

/** Holders of offices with dates; hand-kept rows come first. */
export const readOffices = (table = offices): Office[] => table.split("\n").map(readOffice);

/** Titles and offices, in small letters, with their class. */
export const readRoles = (): RoleTitle[] =>
  rows(roles).map(([title = "", roleClass = "", sector]) => ({ title, roleClass, sector: sector || null }));

export const readDemonyms = (table = demonyms): Demonym[] =>
  rows(table).map(([of = "", adjectives, people]) => ({
    of,
    adjectives: list(adjectives),
    people: list(people),
  }));

export const readGroups = (table = groups): Group[] =>
  rows(table).map(([name = "", forms]) => ({ name, forms: list(forms) }));

/** Given names, for telling that a capitalised word may begin a person's name; never for telling a gender. */
export const readFirstNames = (): string[] => firstNames.split("\n");
