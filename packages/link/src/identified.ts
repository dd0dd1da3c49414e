import type { CodedArticle } from "@onrecord/events";
import type { ArticleIds } from "./ids/identify.ts";

/** An article, its ids, and what stands for each of its entities: null where that entity was removed. */
export interface Identified {
  readonly article: CodedArticle;
  readonly ids: ArticleIds;
  readonly entities: readonly (string | null)[];
  readonly duplicateOf: string | null;
}
