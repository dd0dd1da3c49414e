export {
  readDemonyms,
  readEntries,
  readEntry,
  readFirstNames,
  readGroups,
  readOffice,
  readOffices,
  readRoles,
} from "./read.ts";
export { tables } from "./tables.ts";
export type { Demonym, Entry, EntryType, Group, Office, RoleTitle } from "./types.ts";
