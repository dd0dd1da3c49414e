import { link } from "@onrecord/link";
import { codeArticle, noMetadata } from "onrecord";
import type { GoldEventLike } from "./events.ts";
import { type Counts, type GoldSpan, noCounts } from "./quotes.ts";

/** A gold event with the incident that it is a report of; null where no other article tells of it. */
export interface GoldReport extends GoldEventLike {
  readonly incident: string | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly text: string;
  readonly published: string;
}

const meet = (a: GoldSpan, b: GoldSpan): boolean => a.start < b.end && b.start < a.end;

const accepts = ({ type, accept_types }: GoldReport, coded: string): boolean =>
  type === coded || accept_types.includes(coded);

/** All pairs of reports of different articles that have one key. */
function pairsOf(
  reports: readonly { readonly report: string; readonly doc: string; readonly key: string }[],
) {
  const pairs = new Set<string>();
  for (const [index, one] of reports.entries()) {
    for (const other of reports.slice(index + 1)) {
      if (one.key === other.key && one.doc !== other.doc) pairs.add(`${one.report} ${other.report}`);
    }
  }
  return pairs;
}

/**
 * Pairs of reports of one incident in different articles, found by linking all of them. A coded event is the gold report
 * whose trigger it shares and whose type is accepted; coded events that are no gold report make no pairs, gold reports
 * that were not coded leave theirs unfound. Verbatim copies are left out by the caller.
 */
export function scoreIncidents(
  articles: readonly GoldArticle[],
  gold: readonly GoldReport[],
  model: Readonly<Record<string, Uint8Array>>,
): Counts & { errors: string[] } {
  const linked = link(
    articles.map(({ id, text, published }) =>
      codeArticle(text, { ...noMetadata(id), published, language: "en" }, { model }),
    ),
  );
  const found = linked.articles.flatMap(({ article, events }) => {
    const doc = article.metadata.source;
    const reports = gold.filter((one) => one.doc === doc);
    return article.events.flatMap(({ type, mentions }, index) => {
      const at = reports.findIndex(
        (report) =>
          accepts(report, type) &&
          mentions.some(({ trigger }) => report.mentions.some((mention) => meet(trigger, mention.trigger))),
      );
      return at < 0 ? [] : [{ report: `${doc}#${at}`, doc, key: events[index]!.incidentId }];
    });
  });
  const order = (a: { report: string }, b: { report: string }): number => (a.report < b.report ? -1 : 1);
  const counted = new Map<string, number>();
  const labelled = gold.flatMap((one) => {
    const at = counted.get(one.doc) ?? 0;
    counted.set(one.doc, at + 1);
    return one.incident !== null && articles.some(({ id }) => id === one.doc)
      ? [{ report: `${one.doc}#${at}`, doc: one.doc, key: one.incident }]
      : [];
  });
  const wanted = pairsOf(labelled.sort(order));
  const got = pairsOf(found.sort(order));
  const hits = [...got].filter((pair) => wanted.has(pair)).length;
  return {
    ...noCounts(),
    hits,
    predicted: got.size,
    gold: wanted.size,
    errors: [
      ...[...wanted].filter((pair) => !got.has(pair)).map((pair) => `incident missed: ${pair}`),
      ...[...got].filter((pair) => !wanted.has(pair)).map((pair) => `incident false: ${pair}`),
    ],
  };
}
