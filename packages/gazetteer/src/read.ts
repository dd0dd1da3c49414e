import { demonyms } from "./demonyms.gen.ts";
import { entries } from "./entries.gen.ts";
import { firstNames } from "./first-names.gen.ts";
import { groups } from "./groups.gen.ts";
import { offices } from "./offices.gen.ts";
import { roles } from "./roles.gen.ts";
import type { Demonym, Entry, EntryType, Group, Office, RoleTitle } from "./types.ts";

const cells = (table: string): string[][] => table.split("\n").map((line) => line.split("\t"));
const list = (cell = ""): string[] => cell.split(";").filter(Boolean);

/** People, organizations and places, the surer ones first. */
export const readEntries = (): Entry[] =>
  cells(entries).map(([type, wikidata, name, country, sector, subtype, gender, needs, source, aliases]) => ({
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
  }));

/** Holders of offices with dates; hand-kept rows come first. */
export const readOffices = (): Office[] =>
  cells(offices).map(([holder = "", title = "", of = "", start, end, source = ""]) => ({
    holder,
    title,
    of,
    start: start || null,
    end: end || null,
    source,
  }));

/** Titles and offices, in small letters, with their class. */
export const readRoles = (): RoleTitle[] =>
  cells(roles).map(([title = "", roleClass = "", sector]) => ({ title, roleClass, sector: sector || null }));

export const readDemonyms = (): Demonym[] =>
  cells(demonyms).map(([of = "", adjectives, people]) => ({
    of,
    adjectives: list(adjectives),
    people: list(people),
  }));

export const readGroups = (): Group[] =>
  cells(groups).map(([name = "", forms]) => ({ name, forms: list(forms) }));

/** Given names, for telling that a capitalised word may begin a person's name; never for telling a gender. */
export const readFirstNames = (): string[] => firstNames.split("\n");
