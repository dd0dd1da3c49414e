import { matchAlias } from "../knowledge/alias-trie.ts";
import { defaultKnowledge, type Knowledge, type Spell } from "../knowledge/knowledge.ts";
import { scan } from "../scan/scan.ts";

/** Days of grace at both ends of a spell: papers are early and late with titles. */
const grace = 7 * 86_400_000;

/** Whether an office was held on a day, a week of grace at both ends. */
export function isHeldOn({ start, end }: Pick<Spell, "start" | "end">, on: string): boolean {
  const day = Date.parse(on);
  return (!start || Date.parse(start) - grace <= day) && (!end || day <= Date.parse(end) + grace);
}

/** Whether an office was held strictly on a day. */
const isHeldExactly = ({ start, end }: Pick<Spell, "start" | "end">, on: string) =>
  (!start || start <= on) && (!end || on < end);

/** A title for comparing: “Director-General”, “Gov.”. */
const plain = (title: string): string => title.toLowerCase().replace(/[.]/g, "").replaceAll("-", " ");

/** Offices that papers call by several titles: “president” and “leader”, “premier” and “prime minister”. */
export const isSameOffice = (spell: Spell, title: string, roleClass: string | null): boolean =>
  plain(spell.title) === plain(title) ||
  (roleClass !== null &&
    spell.roleClass === roleClass &&
    !/^(?:official|leader|director|chair|executive|minister|legislator|deputy_leader)$/.test(roleClass));

export interface RoleQuestion {
  /** “prime minister”, in any case. */
  readonly title: string;
  /** Name of a country, body or place; country code; Wikidata id. */
  readonly jurisdiction: string;
  /** `YYYY-MM-DD` */
  readonly on: string;
}

export interface RoleHolder {
  readonly name: string;
  readonly wikidata: string | null;
  readonly title: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly source: "gazetteer" | "user";
}

/** Indexes of all that a name, in any case, stands for. */
export function findKnown(knowledge: Knowledge, name: string): number[] {
  const tokens = scan(name.replace(/^the /i, "").replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()));
  const match = tokens.length > 0 ? matchAlias(knowledge.aliases, tokens, 0, true) : null;
  return match && match.end === tokens.length ? match.aliases.map(({ target }) => target.known) : [];
}

/** Index of what a jurisdiction's name, code or id stands for; null if it is unknown. */
export function findJurisdiction(knowledge: Knowledge, name: string): number | null {
  const code = knowledge.countries.get(name.toUpperCase());
  if (code !== undefined) return code;
  const byId = /^Q\d+$/.test(name) ? knowledge.withId(name) : null;
  if (byId !== null) return byId;
  return findKnown(knowledge, name)[0] ?? null;
}

/** Who held an office on a day; null when nobody is known to have. */
export function resolveRole(
  { title, jurisdiction, on }: RoleQuestion,
  knowledge: Knowledge = defaultKnowledge(),
): RoleHolder | null {
  const of = findJurisdiction(knowledge, jurisdiction);
  if (of === null) return null;
  const roleClass = knowledge.roles.find((role) => role.title === title.toLowerCase())?.roleClass ?? "";
  const fits = knowledge
    .spellsIn(of)
    .filter((spell) => isSameOffice(spell, title, roleClass) && isHeldExactly(spell, on));
  const same = fits.find((spell) => plain(spell.title) === plain(title)) ?? fits[0];
  const holder = same && knowledge.known(same.holder);
  if (!same || !holder) return null;
  return {
    name: holder.name,
    wikidata: holder.wikidata,
    title: same.title,
    start: same.start,
    end: same.end,
    source: holder.source,
  };
}
