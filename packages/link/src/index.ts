export { foldName } from "./entities/entity-id.ts";
export {
  type ArticleKeys,
  createIdentify,
  type IdentifiedArticle,
  type IdentifyOptions,
} from "./identify-article.ts";
export { toArticleId } from "./ids/identify.ts";
export { type EventKey, findIncidents, type IncidentGroup } from "./incidents/find-incidents.ts";
export { link } from "./link.ts";
export { type LinkOptions, type Links, linkKeys, toLinkedArticle } from "./link-keys.ts";
export type {
  Decision,
  Entity,
  IdRecord,
  Incident,
  LinkedArticle,
  LinkedArticles,
  Removal,
  Statement,
} from "./schema.ts";
export { findStatements, type QuoteKey, type StatementGroup } from "./statements/find-statements.ts";
