import { countries } from "./countries.gen.ts";
import { derivedNames } from "./derived-names.gen.ts";
import { entries } from "./entries.gen.ts";
import { firstNames } from "./first-names.gen.ts";
import { nameStarts } from "./name-starts.gen.ts";
import { officeHolders } from "./office-holders.gen.ts";
import { offices } from "./offices.gen.ts";

/** Tables as they lie, a row a line, for reading single rows. Groups are counted on from the last entry. */
export const tables = {
  entries,
  offices,
  /** Of each line of `offices`: who held it and where, as numbers of entries; empty where nobody listed did. */
  officeHolders,
  /** In the order of their letters, accents left out. */
  firstNames,
  /** Where the names are that begin alike: first letters, then places of names, the surer first. */
  nameStarts,
  /** Names of inhabitants and lone family names: name, number of the entry, kind. */
  derivedNames,
  /** Numbers of the countries by their code. */
  countries,
} as const;
