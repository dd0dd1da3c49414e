import { readRoles, tables } from "@onrecord/gazetteer";
import { makeTrie, type Name } from "./alias-trie.ts";
import type { Collected } from "./collect.ts";
import type { Knowledge, Spell } from "./knowledge.ts";
import { openWords } from "./words.ts";

/** Titles as written and the words of the language, which no user adds to. */
export function openLanguage(): Pick<Knowledge, "roles" | "titles" | "words"> {
  const roles = readRoles();
  const titles = roles.flatMap(({ title }, target): Name<number>[] =>
    title.length <= 5
      ? [
          { text: title, target },
          { text: `${title}.`, target },
        ]
      : [{ text: title, target }],
  );
  return { roles, titles: makeTrie(titles), words: openWords(tables.firstNames) };
}

/** Rows of an index that belong to a key, in order. */
export function addTo(rows: Map<number, number[]>, key: number, row: number): void {
  const own = rows.get(key);
  if (own) own.push(row);
  else rows.set(key, [row]);
}

/** Knowledge whose rows are all at hand. */
export function toKnowledgeOf({ known, names, countries, offices }: Collected): Knowledge {
  const language = openLanguage();
  const classOf = new Map(language.roles.map(({ title, roleClass }) => [title, roleClass]));
  const spells = offices.flatMap((held): Spell[] => {
    if (!held) return [];
    const { office, holder, of } = held;
    const title = office.title.toLowerCase();
    const roleClass = classOf.get(title) ?? "official";
    return [{ holder, title, roleClass, of, start: office.start, end: office.end }];
  });
  const ofHolder = new Map<number, number[]>();
  const inPlace = new Map<number, number[]>();
  spells.forEach(({ holder, of }, index) => {
    addTo(ofHolder, holder, index);
    if (of !== null) addTo(inPlace, of, index);
  });
  const read = (rows: readonly number[] = []) => rows.map((index) => spells[index] as Spell);
  return {
    ...language,
    known: (index) => (index == null ? undefined : known[index]),
    withId: (id) => {
      const index = known.findIndex(({ wikidata }) => wikidata === id);
      return index < 0 ? null : index;
    },
    aliases: makeTrie(names),
    spellsOf: (holder) => read(ofHolder.get(holder)),
    spellsIn: (of) => read(inPlace.get(of)),
    countries,
  };
}
