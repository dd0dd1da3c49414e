import type { Article } from "@onrecord/parse";
import { type DateRuns, readDates, scanDates } from "./dates/find-dates.ts";
import { findSpeeches } from "./dates/find-speeches.ts";
import { type EntityOptions, findEntities } from "./entities/find-entities.ts";
import { detectLanguage } from "./language/detect-language.ts";
import { findAgency, findDatelineDay, findDatelinePlace } from "./published/read-frame.ts";
import { resolvePublished } from "./published/resolve-published.ts";
import type { DateMention, Mention, Metadata, NormalizedArticle } from "./schema.ts";
import { resolveSpeakers } from "./speakers/resolve-speakers.ts";

/** What normalize works with beside the article. */
export type NormalizeOptions = Omit<EntityOptions, "published">;

/**
 * Gives the spans of an article meaning. Adds to what was parsed and changes nothing of it. Of a text that is not
 * English only the language and the publication date are told.
 */
export function normalize(
  article: Article,
  metadata: Metadata,
  options: NormalizeOptions = {},
): NormalizedArticle {
  const language = metadata.language ?? detectLanguage(article.text);
  const runs = scanDates(article.text);
  const published = resolvePublished(article, metadata, runs);
  const english = isEnglish(language);
  const read = english ? article : { ...article, text: "", sentences: [], quotes: [] };
  const dates = english ? findTold(read, runs, published.startDate) : [];
  const { entities, mentions, speakers } = findEntities(read, { ...options, published: published.startDate });
  const found = { entities, mentions, dates, speakers };
  return {
    ...article,
    metadata,
    language,
    published,
    datelinePlace: locate(findDatelinePlace(article), article, mentions),
    agency: findAgency(article),
    dates,
    entities,
    mentions,
    speakers: resolveSpeakers(article, found),
  };
}

/** Dates told from the dateline and publication; what was said on another day is told from that. */
function findTold(article: Article, runs: DateRuns, published: string | null): DateMention[] {
  const context = { published, dateline: findDatelineDay(article, published) };
  const dates = readDates(article.text, runs, context);
  const speeches = findSpeeches(article, dates);
  return speeches.length === 0 ? dates : readDates(article.text, runs, { ...context, speeches });
}

const isEnglish = (language: string): boolean => /^(?:en|und)(?:-|$)/i.test(language);

/** The place of the dateline with its entity, where the article's names hold it. */
function locate(
  place: NormalizedArticle["datelinePlace"],
  { header }: Article,
  mentions: readonly Mention[],
): NormalizedArticle["datelinePlace"] {
  const part = header.find(({ kind }) => kind === "dateline_place");
  const mention = part && mentions.find(({ start, end }) => start >= part.start && end <= part.end);
  return place && mention ? { ...place, entity: mention.entity } : place;
}
