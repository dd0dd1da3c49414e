import {
  type Office,
  type RoleTitle,
  readDemonyms,
  readEntries,
  readFirstNames,
  readGroups,
  readOffices,
  readRoles,
} from "@onrecord/gazetteer";
import { foldName } from "../scan/hash.ts";
import { type AliasTrie, addAlias, makeTrie } from "./alias-trie.ts";
import { toWordBits, type WordBits } from "./words.ts";

export type KnownType = "person" | "organization" | "place" | "group" | "event" | "work";

/** Someone or something that a knowledge base tells of. */
export interface Known {
  readonly type: KnownType;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly wikidata: string | null;
  readonly userId: string | null;
  readonly country: string | null;
  readonly sector: string | null;
  readonly subtype: string | null;
  readonly gender: "female" | "male" | "other" | null;
  readonly description: string | null;
  /** Context that a name needs to count: `reported`. */
  readonly needs: string | null;
  /** Named so often that the family name alone is understood: hand-kept persons and the user's. */
  readonly prominent: boolean;
  readonly source: "gazetteer" | "user";
}

/** How a known thing is named by an alias. */
export interface KnownName {
  /** Index into `Knowledge.known`. */
  readonly known: number;
  readonly kind: "name" | "adjective" | "people" | "surname";
}

/** A spell in an office. */
export interface Spell {
  readonly holder: number;
  readonly title: string;
  readonly roleClass: string;
  /** Index into `Knowledge.known`: the country, body or place; null if it is not known. */
  readonly of: number | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** All that is known of the world beside an article. */
export interface Knowledge {
  readonly known: readonly Known[];
  readonly names: readonly KnownName[];
  readonly aliases: AliasTrie;
  readonly roles: readonly RoleTitle[];
  readonly titles: AliasTrie;
  readonly words: WordBits;
  readonly spells: readonly Spell[];
  /** Indexes of spells by holder. */
  readonly spellsOf: ReadonlyMap<number, readonly number[]>;
  /** Indexes of spells by the country, body or place of the office. */
  readonly spellsIn: ReadonlyMap<number, readonly number[]>;
  /** Index of a country by its code. */
  readonly countries: ReadonlyMap<string, number>;
}

/** What a user brings beside the gazetteer; ids of its own in `userId`. */
export interface UserKnowledge {
  readonly entities: readonly Known[];
  readonly offices: readonly Pick<Office, "holder" | "title" | "of" | "start" | "end">[];
}

const gazetteerEntries = (): Known[] =>
  readEntries().map((entry) => ({
    type: entry.type,
    wikidata: entry.wikidata,
    name: entry.name,
    country: entry.country,
    sector: entry.sector,
    subtype: entry.subtype,
    gender: entry.gender,
    needs: entry.needs,
    aliases: entry.aliases,
    userId: null,
    description: null,
    prominent: entry.source.startsWith("own"),
    source: "gazetteer" as const,
  }));

const gazetteerGroups = (): Known[] =>
  readGroups().map(({ name, forms }) => ({
    type: "group",
    name,
    aliases: forms,
    wikidata: null,
    userId: null,
    country: null,
    sector: null,
    subtype: null,
    gender: null,
    description: null,
    needs: null,
    prominent: false,
    source: "gazetteer",
  }));

/** The gazetteer and what the user adds to it; the user's rows win over those of the same Wikidata id. */
export function toKnowledge(user?: UserKnowledge): Knowledge {
  const ids = new Set(user?.entities.flatMap(({ wikidata }) => wikidata ?? []));
  const own = user?.entities ?? [];
  const known = [
    ...own,
    ...gazetteerEntries().filter(({ wikidata }) => !ids.has(wikidata ?? "")),
    ...gazetteerGroups(),
  ];
  const names: KnownName[] = [];
  const aliases: AliasTrie = makeTrie();
  const name = (text: string, target: number, kind: KnownName["kind"]) => {
    names.push({ known: target, kind });
    addAlias(aliases, text, names.length - 1);
  };
  const byName = new Map<string, number>();
  const countries = new Map<string, number>();
  known.forEach((entity, index) => {
    for (const form of [entity.name, ...entity.aliases]) {
      name(form, index, "name");
      const key = foldName(form);
      if (!byName.has(key)) byName.set(key, index);
    }
    if (entity.subtype === "country" && entity.country && !countries.has(entity.country)) {
      countries.set(entity.country, index);
    }
  });
  for (const { of, adjectives, people } of readDemonyms()) {
    const place = countries.get(of) ?? byName.get(foldName(of));
    if (place === undefined) continue;
    for (const form of adjectives) name(form, place, "adjective");
    for (const form of people) name(form, place, "people");
  }
  addSurnames(known, byName, name);
  const roles = readRoles();
  const titles: AliasTrie = makeTrie();
  roles.forEach(({ title }, index) => {
    addAlias(titles, title, index);
    if (title.length <= 5) addAlias(titles, `${title}.`, index);
  });
  const classOf = new Map(roles.map(({ title, roleClass }) => [title, roleClass]));
  const spells = [...(user?.offices ?? []), ...readOffices()].flatMap((office): Spell[] => {
    const holder = byName.get(foldName(office.holder));
    if (holder === undefined) return [];
    const of = countries.get(office.of) ?? byName.get(foldName(office.of)) ?? null;
    const title = office.title.toLowerCase();
    return [
      {
        holder,
        title,
        roleClass: classOf.get(title) ?? "official",
        of,
        start: office.start,
        end: office.end,
      },
    ];
  });
  const spellsOf = new Map<number, number[]>();
  const spellsIn = new Map<number, number[]>();
  spells.forEach(({ holder, of }, index) => {
    spellsOf.set(holder, [...(spellsOf.get(holder) ?? []), index]);
    if (of !== null) spellsIn.set(of, [...(spellsIn.get(of) ?? []), index]);
  });
  return {
    known,
    names,
    aliases,
    roles,
    titles,
    words: toWordBits(readFirstNames()),
    spells,
    spellsOf,
    spellsIn,
    countries,
  };
}

/** Family names that only one person has, who is prominent in politics, and that are no word or place: “Netanyahu”. */
function addSurnames(
  known: readonly Known[],
  byName: ReadonlyMap<string, number>,
  name: (text: string, target: number, kind: KnownName["kind"]) => void,
): void {
  const bearers = new Map<string, number[]>();
  known.forEach(({ type, name: full }, index) => {
    const surname = full.split(" ").at(-1) ?? "";
    if (type !== "person" || surname.length < 5 || surname === full) return;
    bearers.set(surname, [...(bearers.get(surname) ?? []), index]);
  });
  for (const [surname, [only = -1, ...others]] of bearers) {
    const person = known[only];
    const alone = others.every((other) => known[other]?.name === person?.name);
    if (alone && person?.prominent && person.sector === "GOV" && !byName.has(foldName(surname)))
      name(surname, only, "surname");
  }
}

let gazetteer: Knowledge | undefined;

/** The gazetteer alone, read once. */
export function defaultKnowledge(): Knowledge {
  gazetteer ??= toKnowledge();
  return gazetteer;
}
