import type { Office, RoleTitle } from "@onrecord/gazetteer";
import type { AliasTrie } from "./alias-trie.ts";
import { collectKnowledge, readSources } from "./collect.ts";
import { openGazetteer } from "./gazetteer.ts";
import { toKnowledgeOf } from "./to-knowledge.ts";
import type { Words } from "./words.ts";

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
  /** Index for `Knowledge.known`. */
  readonly known: number;
  readonly kind: "name" | "adjective" | "people" | "surname";
}

/** A spell in an office. */
export interface Spell {
  readonly holder: number;
  readonly title: string;
  readonly roleClass: string;
  /** Index for `Knowledge.known`: the country, body or place; null if it is not known. */
  readonly of: number | null;
  readonly start: string | null;
  readonly end: string | null;
}

/** All that is known of the world beside an article. Who or what is known goes by an index. */
export interface Knowledge {
  readonly known: (index: number | null | undefined) => Known | undefined;
  /** Index of what has a Wikidata id; null if nothing has. */
  readonly withId: (wikidata: string) => number | null;
  readonly aliases: AliasTrie<KnownName>;
  readonly roles: readonly RoleTitle[];
  /** Titles, as indexes into `roles`. */
  readonly titles: AliasTrie<number>;
  readonly words: Words;
  /** Spells of a holder. */
  readonly spellsOf: (holder: number) => readonly Spell[];
  /** Spells in the offices of a country, body or place. */
  readonly spellsIn: (of: number) => readonly Spell[];
  /** Index of a country by its code. */
  readonly countries: ReadonlyMap<string, number>;
}

/** What a user brings beside the gazetteer; ids of its own in `userId`, by which or by names offices tell their holders. */
export interface UserKnowledge {
  readonly entities: readonly Known[];
  readonly offices: readonly Pick<Office, "holder" | "title" | "of" | "start" | "end">[];
}

/** The gazetteer and what the user adds to it; the user's rows win over those of the same Wikidata id. */
export const toKnowledge = (user?: UserKnowledge): Knowledge =>
  user ? toKnowledgeOf(collectKnowledge(readSources(), user)) : openGazetteer();

let gazetteer: Knowledge | undefined;

/** The gazetteer alone, opened once. */
export function defaultKnowledge(): Knowledge {
  gazetteer ??= openGazetteer();
  return gazetteer;
}
