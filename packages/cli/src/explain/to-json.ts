import type { CodedArticle } from "@onrecord/events";

/** An article as one line of JSON, as the stages give it; of the tokens only their number. */
export function toJson(article: CodedArticle): string {
  const { tokens, ...rest } = article;
  return JSON.stringify({ ...rest, token_count: tokens.length });
}
