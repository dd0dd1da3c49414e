export type { DatePolicy } from "./dates/context.ts";
export { type DateContext, findDates } from "./dates/find-dates.ts";
export { resolveDate } from "./dates/resolve-date.ts";
export { choosePerson, type PronounQuestion } from "./entities/coreference/choose-name.ts";
export { type EntityOptions, type FoundEntities, findEntities } from "./entities/find-entities.ts";
export {
  defaultKnowledge,
  type Knowledge,
  type Known,
  toKnowledge,
  type UserKnowledge,
} from "./knowledge/knowledge.ts";
export { detectLanguage } from "./language/detect-language.ts";
export { type NormalizeOptions, normalize } from "./normalize.ts";
export { resolvePublished } from "./published/resolve-published.ts";
export { type RoleHolder, type RoleQuestion, resolveRole } from "./roles/resolve-role.ts";
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
export { resolveSpeakers } from "./speakers/resolve-speakers.ts";
