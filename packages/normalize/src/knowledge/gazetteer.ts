import { readEntry, readGroups, readOffice, tables } from "@onrecord/gazetteer";
import { type Name, openTrie } from "./alias-trie.ts";
import { ofEntry, ofGroup } from "./collect.ts";
import type { Knowledge, Known, KnownName, Spell } from "./knowledge.ts";
import { findLine, lineEnd, openLines } from "./lines.ts";
import { lettersKey } from "./start-key.ts";
import { addTo, openLanguage } from "./to-knowledge.ts";

/**
 * The gazetteer alone. Its rows stay text until an article asks for one: the tables say in advance which rows have names
 * that begin alike, and who held which office. The same, all at hand, is `toKnowledgeOf(collectKnowledge(…))`.
 */
export function openGazetteer(): Knowledge {
  const entries = openLines(tables.entries);
  const groups = readGroups();
  const read: (Known | undefined)[] = [];
  const known = (index: number | null | undefined): Known | undefined => {
    if (index == null || index < 0) return undefined;
    const before = read[index];
    if (before) return before;
    const size = entries.count();
    const group = groups[index - size];
    if (index >= size && !group) return undefined;
    const row = group ? ofGroup(group) : ofEntry(readEntry(entries.line(index)));
    read[index] = row;
    return row;
  };
  const language = openLanguage();
  return {
    ...language,
    known,
    withId: (id) => {
      for (let index = 0; ; index++) {
        const row = known(index);
        if (!row) return null;
        if (row.wikidata === id) return index;
      }
    },
    aliases: openTrie(openNames(known)),
    ...openSpells(new Map(language.roles.map(({ title, roleClass }) => [title, roleClass]))),
    countries: new Map(
      tables.countries.split("\n").map((line) => {
        const [code = "", index] = line.split("\t");
        return [code, Number(index)];
      }),
    ),
  };
}

/** The names of a key, of which the table has the places: `12` a row's name, `12.1` its first other name, `+3` a derived name. */
function openNames(known: Knowledge["known"]): (start: number) => Name<KnownName>[] {
  const derived = openLines(tables.derivedNames);
  const toName = (place: string): Name<KnownName> => {
    if (place.startsWith("+")) {
      const [text = "", index, kind] = derived.line(Number(place.slice(1))).split("\t");
      return { text, target: { known: Number(index), kind: kind as KnownName["kind"] } };
    }
    const [index, form] = place.split(".");
    const row = known(Number(index)) as Known;
    const text = form === undefined ? row.name : (row.aliases[Number(form) - 1] as string);
    return { text, target: { known: Number(index), kind: "name" } };
  };
  const table = tables.nameStarts;
  return (start) => {
    const at = findLine(table, start, lettersKey);
    if (at >= table.length || lettersKey(table, at) !== start) return [];
    return table
      .slice(table.indexOf("\t", at) + 1, lineEnd(table, at))
      .split(" ")
      .map(toName);
  };
}

function openSpells(classOf: ReadonlyMap<string, string>): Pick<Knowledge, "spellsOf" | "spellsIn"> {
  const offices = openLines(tables.offices);
  const holders = openLines(tables.officeHolders);
  const ofHolder = new Map<number, number[]>();
  const inPlace = new Map<number, number[]>();
  const index = () => {
    for (let row = 0; row < holders.count(); row++) {
      const [holder, of] = holders.line(row).split(" ");
      if (holder) addTo(ofHolder, Number(holder), row);
      if (of) addTo(inPlace, Number(of), row);
    }
  };
  const toSpell = (row: number): Spell => {
    const { title: written, start, end } = readOffice(offices.line(row));
    const [holder, of] = holders.line(row).split(" ");
    const title = written.toLowerCase();
    const roleClass = classOf.get(title) ?? "official";
    return { holder: Number(holder), title, roleClass, of: of ? Number(of) : null, start, end };
  };
  const spells: (Spell | undefined)[] = [];
  const read = (rows: readonly number[] = []): Spell[] =>
    rows.map((row) => {
      const spell = spells[row] ?? toSpell(row);
      spells[row] = spell;
      return spell;
    });
  const from = (rows: ReadonlyMap<number, number[]>, key: number) => {
    if (ofHolder.size === 0) index();
    return read(rows.get(key));
  };
  return { spellsOf: (holder) => from(ofHolder, holder), spellsIn: (of) => from(inPlace, of) };
}
