export { type DateContext, findDates } from "./dates/find-dates.ts";
export { type EntityOptions, type FoundEntities, findEntities } from "./entities/find-entities.ts";
export { defaultKnowledge, type Known, type Knowledge, toKnowledge, type UserKnowledge } from "./knowledge/knowledge.ts";
export { detectLanguage } from "./language/detect-language.ts";
export { normalize, type NormalizeOptions } from "./normalize.ts";
export { resolvePublished } from "./published/resolve-published.ts";
export type {
  DateMention,
  DateReading,
  LocalEntity,
  Mention,
  Metadata,
  NormalizedArticle,
  Published,
  QuoteSpeaker,
} from "./schema.ts";
export { resolveRole, type RoleHolder, type RoleQuestion } from "./roles/resolve-role.ts";
export { resolveSpeakers } from "./speakers/resolve-speakers.ts";
