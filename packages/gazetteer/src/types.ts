export type EntryType = "person" | "organization" | "place";

/** A person, organization or place that news names often. */
export interface Entry {
  readonly type: EntryType;
  /** Wikidata id; null where it is not known for certain. */
  readonly wikidata: string | null;
  readonly name: string;
  /** ISO 3166-1 alpha-3, or `IGO UNO EUR NGO IMG`. */
  readonly country: string | null;
  /** PLOVER sector. */
  readonly sector: string | null;
  readonly subtype: string | null;
  readonly gender: "female" | "male" | null;
  /** `reported`: a common word that names this only beside a reporting verb (“Deadline reported”). */
  readonly needs: string | null;
  /** Where the row comes from, with its licence. */
  readonly source: string;
  readonly aliases: readonly string[];
}

/** Who held an office, from the first to the last day; null where open or unknown. */
export interface Office {
  readonly holder: string;
  /** As in `roles`: “prime minister”. */
  readonly title: string;
  /** Country code, or the name of the body or place. */
  readonly of: string;
  /** `YYYY-MM-DD` */
  readonly start: string | null;
  readonly end: string | null;
  readonly source: string;
}

/** A title or office as written, in small letters. */
export interface RoleTitle {
  readonly title: string;
  readonly roleClass: string;
  readonly sector: string | null;
}

/** Words derived from a place: “Israeli”, “Israelis”. */
export interface Demonym {
  /** Country code, or the name of a place. */
  readonly of: string;
  readonly adjectives: readonly string[];
  readonly people: readonly string[];
}

/** A people, faith or movement: “Kurds”, “Kurdish”. */
export interface Group {
  readonly name: string;
  readonly forms: readonly string[];
}
