import { type CodedArticle, codeEvents, needsSyntax } from "@onrecord/events";
import { type Knowledge, type Metadata, normalize } from "@onrecord/normalize";
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

/** What the stages work with beside the text. */
export interface Tools {
  /** Weights of `@onrecord/model-en`; without them there are no tags, no trees, and so no events. */
  readonly model?: Readonly<Record<string, Uint8Array>> | undefined;
  /** The gazetteer and what the user knows beside it; the gazetteer alone where it is left out. */
  readonly knowledge?: Knowledge | undefined;
  /** Tag and parse every sentence, not only those that may report an event. */
  readonly allSyntax?: boolean;
}

/** True unless a text is known to be in another language than English. */
export const mayBeEnglish = (language: string): boolean => /^(?:en|und)\b/i.test(language);

/**
 * One article through every stage that looks at it alone. Of a text in another language than English its sentences are
 * kept and nothing is guessed.
 */
export function codeArticle(text: string, metadata: Metadata, tools: Tools = {}): CodedArticle {
  const { model, knowledge, allSyntax = false } = tools;
  const syntax = allSyntax ? undefined : needsSyntax;
  const parsed = parse(text, model === undefined ? {} : { model, syntax });
  const article = normalize(parsed, metadata, { ...(knowledge && { knowledge }), ...(model && { model }) });
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
