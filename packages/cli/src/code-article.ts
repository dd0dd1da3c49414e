import type { CodedArticle } from "@onrecord/events";
import { codeEvents } from "@onrecord/events";
import { type Metadata, normalize } from "@onrecord/normalize";
import { parse } from "@onrecord/parse";

/** What is known of a text of which nothing is known but where it comes from. */
export const noMetadata = (source: string): Metadata => ({
  source,
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published: null,
  language: null,
  license: null,
});

/** True unless a text is known to be in another language than English. */
export const mayBeEnglish = (language: string): boolean => /^(?:en|und)\b/i.test(language);

/**
 * One article through every stage that looks at it alone. Of a text in another language than English its sentences are
 * kept and nothing is guessed.
 */
export function codeArticle(text: string, metadata: Metadata): CodedArticle {
  const article = normalize(parse(text), metadata);
  if (mayBeEnglish(article.language)) return codeEvents(article);
  const nothing = {
    quotes: [],
    notQuotes: [],
    speakers: [],
    dates: [],
    entities: [],
    mentions: [],
    events: [],
  };
  const datelinePlace = article.datelinePlace && { ...article.datelinePlace, entity: null };
  return { ...article, ...nothing, datelinePlace };
}
