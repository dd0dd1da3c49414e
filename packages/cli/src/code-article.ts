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

/** One article through every stage that looks at it alone. */
export function codeArticle(text: string, metadata: Metadata): CodedArticle {
  return codeEvents(normalize(parse(text), metadata));
}
