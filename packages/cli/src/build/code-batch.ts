import { existsSync } from "node:fs";
import type { CodedArticle } from "@onrecord/events";
import type { StatedArticle } from "@onrecord/export";
import { type ArticleKeys, createIdentify, type IdentifyOptions, toArticleId } from "@onrecord/link";
import { codeArticle, mayBeEnglish } from "../code-article.ts";
import type { RawArticle } from "../inputs/raw-article.ts";
import { loadTools, type ToolOptions } from "../load-tools.ts";
import type { Stated } from "../release/read-people.ts";
import { readBatchHead, writeBatch } from "./batch-file.ts";
import { addCounts, type Counts, countArticle, noCounts } from "./counts.ts";

/** What coding a batch depends on beside its articles. */
export interface BatchSettings {
  readonly tools: ToolOptions;
  readonly identify: IdentifyOptions;
  readonly stated: Stated;
}

/** A batch to code, and the file that takes what is found. */
export interface BatchJob {
  readonly articles: readonly Pick<RawArticle, "text" | "metadata">[];
  readonly path: string;
}

/** What of an article tells copies, and their order. */
export type ArticleHead = Pick<
  ArticleKeys,
  "id" | "source" | "textSha256" | "signature" | "published" | "withdrawn"
>;

/** What is told of a coded batch when it is done; the rest is in its file. */
export interface CodedBatch {
  readonly articles: readonly ArticleHead[];
  readonly counts: Counts;
  /** What to tell of an article, by its index in the batch. */
  readonly warnings: readonly { readonly index: number; readonly message: string }[];
}

/** Loads what coding needs; the function it gives codes a batch, unless its file is there from an earlier build. */
export async function createCodeBatch({
  tools: options,
  identify,
  stated,
}: BatchSettings): Promise<(job: BatchJob) => CodedBatch> {
  const tools = await loadTools(options);
  const toIdentified = createIdentify(identify);
  const state = await loadStating(stated);
  return ({ articles, path }) => {
    if (existsSync(path)) return readBatchHead(path);
    let counts = noCounts;
    const coded = articles.map(({ text, metadata }, index) => {
      const { article, warnings: told } = state(codeArticle(text, metadata, tools));
      counts = addCounts(counts, countArticle(article));
      const warnings = [...toWarnings(article), ...told].map((message) => ({ index, message }));
      return { ...toIdentified(article), warnings };
    });
    const batch = {
      articles: coded.map(({ keys }) => toHead(keys)),
      counts,
      warnings: coded.flatMap(({ warnings }) => warnings),
    };
    writeBatch(path, batch, coded);
    return batch;
  };
}

/** How to set what people read in an article. */
async function loadStating({ events, read }: Stated): Promise<(article: CodedArticle) => StatedArticle> {
  if (events.length + read.length === 0) return (article) => ({ article, warnings: [] });
  const { stateEvents } = await import("@onrecord/export");
  return (article) => {
    const { source } = article.metadata;
    const names = [source, toArticleId(source)];
    const isOf = (row: { readonly article: string }) => names.includes(row.article);
    return stateEvents(article, events.filter(isOf), read.some(isOf));
  };
}
const toHead = ({ id, source, textSha256, signature, published, withdrawn }: ArticleKeys): ArticleHead => ({
  id,
  source,
  textSha256,
  signature,
  published,
  withdrawn,
});

function toWarnings({ language, published, metadata }: CodedArticle): string[] {
  const messages: string[] = [];
  if (!mayBeEnglish(language)) messages.push(`is not English (${language}); nothing is looked for in it`);
  if (metadata.published !== null && published.basis !== "metadata") {
    messages.push(`“${metadata.published}” is no date that can be read`);
  }
  return messages;
}
