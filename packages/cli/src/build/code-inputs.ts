import type { RawArticle, Reporter } from "../inputs/raw-article.ts";
import { type Place, Problem } from "../problem.ts";
import type { ArticleHead } from "./code-batch.ts";
import { type CodedArticles, createCodedArticles } from "./coded-articles.ts";
import { addCounts, type Counts, noCounts } from "./counts.ts";
import type { Crew, Job } from "./crew.ts";
import { toBatches } from "./to-batches.ts";
import type { WorkFolder } from "./work-folder.ts";

/** Everything that was found, most of it in files. */
export interface CodedInputs {
  readonly articles: CodedArticles;
  readonly counts: Counts;
}

/** A batch to code, and where each of its articles comes from. */
export interface InputBatch {
  readonly job: Job & { do: "code" };
  readonly places: readonly Place[];
}

/** Gathers articles in batches, each with its file in the work folder. */
export async function* toInputBatches(
  articles: AsyncIterable<RawArticle>,
  work: WorkFolder,
): AsyncGenerator<InputBatch> {
  for await (const batch of toBatches(articles)) {
    const inputs = batch.map(({ text, metadata }) => ({ text, metadata }));
    const job = { do: "code" as const, batch: { path: work.toPath(batch), articles: inputs } };
    yield { job, places: batch.map(({ place }) => place) };
  }
}

export interface CodeOptions {
  readonly reporter: Reporter;
  /** Told the bytes of text of every batch before it is coded. */
  readonly onGiven: (bytes: number) => void;
  readonly onBatch: (counts: Counts) => void;
  readonly onArticle: (article: ArticleHead) => void;
}

/** Codes all articles, batch by batch. The results do not depend on how many threads do it. */
export async function codeInputs(
  batches: AsyncIterable<InputBatch>,
  crew: Crew,
  { reporter, onGiven, onBatch, onArticle }: CodeOptions,
): Promise<CodedInputs> {
  const articles = createCodedArticles();
  const waiting: InputBatch["places"][] = [];
  const paths: string[] = [];
  let counts = noCounts;
  async function* toJobs() {
    for await (const { job, places } of batches) {
      paths.push(job.batch.path);
      waiting.push(places);
      onGiven(job.batch.articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0));
      yield job;
    }
  }
  for await (const batch of crew.run<"code">(toJobs())) {
    articles.add(paths.shift() as string, batch.articles);
    for (const article of batch.articles) onArticle(article);
    const places = waiting.shift() ?? [];
    for (const { index, message } of batch.warnings) {
      reporter.warn(new Problem(message, places[index] ?? null));
    }
    counts = addCounts(counts, batch.counts);
    onBatch(counts);
  }
  return { articles, counts };
}
