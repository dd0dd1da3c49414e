export { type DateContext, findDates } from "./dates/find-dates.ts";
export { findEntities } from "./entities/find-entities.ts";
export { detectLanguage } from "./language/detect-language.ts";
export { normalize } from "./normalize.ts";
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
export { resolveSpeakers } from "./speakers/resolve-speakers.ts";
