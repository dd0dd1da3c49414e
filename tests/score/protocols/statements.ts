import { link } from "@onrecord/link";
import { codeArticle, noMetadata } from "onrecord";
import type { StatementPair } from "../../gold/statements.ts";
import { type Counts, noCounts } from "./quotes.ts";

/** What a release says of the two reports of a pair, each as an article of its own. */
export function relationOf({ id, reports }: StatementPair): StatementPair["relation"] | "missed" {
  const articles = reports.map(({ text, published, publisher }, index) =>
    codeArticle(text, { ...noMetadata(`${id}-${index + 1}`), published, publisher, language: "en" }),
  );
  const { articles: linked, statements } = link(articles);
  const found = reports.map(({ start, end }, index) => {
    const one = linked.find(({ article }) => article.metadata.source === `${id}-${index + 1}`)!;
    const overlap = (span: { start: number; end: number }) =>
      Math.min(span.end, end) - Math.max(span.start, start);
    const best = one.article.quotes
      .map((quote, at) => ({ shared: overlap(quote), at }))
      .sort((a, b) => b.shared - a.shared)[0];
    return best && best.shared > 0 ? one.quotes[best.at]!.statementId : null;
  });
  const [first, second] = found;
  if (!first || !second) return "missed";
  if (first === second) return "same";
  return statements.find((statement) => statement.id === second)?.restates === first
    ? "restates"
    : "different";
}

/** Pairs that are one statement or one told again, found as what they are. */
export function scoreStatements(pairs: readonly StatementPair[]): Counts & { errors: string[] } {
  const counts = { ...noCounts(), errors: [] as string[] };
  for (const pair of pairs) {
    const got = relationOf(pair);
    const linked = got === "same" || got === "restates";
    if (linked) counts.predicted++;
    if (pair.relation !== "different") counts.gold++;
    if (linked && got === pair.relation) counts.hits++;
    if (got !== pair.relation && !(got === "missed" && pair.relation === "different")) {
      counts.errors.push(
        `${pair.id} ${pair.relation}, got ${got}: ${pair.reports.map(({ text }) => text).join(" / ")}`,
      );
    }
  }
  return counts;
}
