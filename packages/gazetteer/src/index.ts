export { readDemonyms, readEntries, readFirstNames, readGroups, readOffices, readRoles } from "./read.ts";
export type { Demonym, Entry, EntryType, Group, Office, RoleTitle } from "./types.ts";
