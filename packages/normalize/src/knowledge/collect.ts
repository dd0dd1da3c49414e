import {
  type Demonym,
  type Entry,
  type Group,
  type Office,
  readDemonyms,
  readEntries,
  readGroups,
  readOffices,
} from "@onrecord/gazetteer";
import { foldName } from "../scan/hash.ts";
import type { Name } from "./alias-trie.ts";
import type { Known, KnownName, UserKnowledge } from "./knowledge.ts";

/** The tables of a gazetteer. */
export interface Sources {
  readonly entries: readonly Entry[];
  readonly groups: readonly Group[];
  readonly demonyms: readonly Demonym[];
  readonly offices: readonly Office[];
}

export const readSources = (): Sources => ({
  entries: readEntries(),
  groups: readGroups(),
  demonyms: readDemonyms(),
  offices: readOffices(),
});

/** A row of a gazetteer or of the user with its names, the surer rows first. */
export interface Collected {
  readonly known: readonly Known[];
  readonly names: readonly Name<KnownName>[];
  readonly countries: ReadonlyMap<string, number>;
  /** The user's, then the gazetteer's, each with its holder; null where nobody known held it. */
  readonly offices: readonly (HeldOffice | null)[];
}

export interface HeldOffice {
  readonly office: UserKnowledge["offices"][number];
  readonly holder: number;
  readonly of: number | null;
}

export const ofEntry = (entry: Entry): Known => ({
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
  source: "gazetteer",
});

export const ofGroup = ({ name, forms }: Group): Known => ({
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
});

/** Joins what the user knows with a gazetteer: who is known, by which names, and who held which office. */
export function collectKnowledge(sources: Sources, user: UserKnowledge): Collected {
  const ids = new Set(user.entities.flatMap(({ wikidata }) => wikidata ?? []));
  const known = [
    ...user.entities,
    ...sources.entries.map(ofEntry).filter(({ wikidata }) => !ids.has(wikidata ?? "")),
    ...sources.groups.map(ofGroup),
  ];
  const names: Name<KnownName>[] = [];
  const byName = new Map<string, number>();
  const countries = new Map<string, number>();
  known.forEach((entity, index) => {
    const target: KnownName = { known: index, kind: "name" };
    for (const text of [entity.name, ...entity.aliases]) {
      names.push({ text, target });
      const key = foldName(text);
      if (!byName.has(key)) byName.set(key, index);
    }
    if (entity.subtype === "country" && entity.country && !countries.has(entity.country)) {
      countries.set(entity.country, index);
    }
  });
  for (const { of, adjectives, people } of sources.demonyms) {
    const place = countries.get(of) ?? byName.get(foldName(of));
    if (place === undefined) continue;
    for (const text of adjectives) names.push({ text, target: { known: place, kind: "adjective" } });
    for (const text of people) names.push({ text, target: { known: place, kind: "people" } });
  }
  const byId = new Map(
    known.flatMap(({ userId }, index) => (userId === null ? [] : [[userId, index] as const])),
  );
  const offices = [...user.offices, ...sources.offices].map((office): HeldOffice | null => {
    const holder = byId.get(office.holder) ?? byName.get(foldName(office.holder));
    const of = byId.get(office.of) ?? countries.get(office.of) ?? byName.get(foldName(office.of)) ?? null;
    return holder === undefined ? null : { office, holder, of };
  });
  return { known, names: [...names, ...surnames(known, byName)], countries, offices };
}

/**
 * Family names that are no word or place, of persons prominent in politics: “Netanyahu”. All who are known by the name must
 * be prominent; of several the article decides.
 */
function surnames(known: readonly Known[], byName: ReadonlyMap<string, number>): Name<KnownName>[] {
  const bearers = new Map<string, number[]>();
  known.forEach(({ type, name: full }, index) => {
    const surname = full.split(" ").at(-1) ?? "";
    if (type !== "person" || surname.length < 5 || surname === full) return;
    bearers.set(surname, [...(bearers.get(surname) ?? []), index]);
  });
  return [...bearers].flatMap(([surname, [first = -1, ...others]]) => {
    const all = [first, ...others.filter((other) => known[other]?.name !== known[first]?.name)];
    if (all.length > 3 || byName.has(foldName(surname))) return [];
    if (!all.every((index) => known[index]?.prominent && known[index]?.sector === "GOV")) return [];
    return all.map((index) => ({ text: surname, target: { known: index, kind: "surname" as const } }));
  });
}
