import type { Article } from "@onrecord/parse";
import { findDates } from "./dates/find-dates.ts";
import { findEntities } from "./entities/find-entities.ts";
import { detectLanguage } from "./language/detect-language.ts";
import { findAgency, findDatelinePlace } from "./published/read-frame.ts";
import { resolvePublished } from "./published/resolve-published.ts";
import type { Metadata, NormalizedArticle } from "./schema.ts";
import { resolveSpeakers } from "./speakers/resolve-speakers.ts";

/** Gives the spans of an article meaning. Adds to what was parsed and changes nothing of it. */
export function normalize(article: Article, metadata: Metadata): NormalizedArticle {
  const language = metadata.language ?? detectLanguage(article.text);
  const published = resolvePublished(article, metadata);
  const dates = findDates(article.text, { published: published.startDate });
  const { entities, mentions } = findEntities(article, published);
  const speakers = resolveSpeakers(article, { entities, mentions, dates });
  return {
    ...article,
    metadata,
    language,
    published,
    datelinePlace: findDatelinePlace(article),
    agency: findAgency(article),
    dates,
    entities,
    mentions,
    speakers,
  };
}
