import type { CodedArticle } from "@onrecord/events";

/** What a build has seen so far. */
export interface Counts {
  readonly articles: number;
  readonly bytes: number;
  readonly quotes: number;
  readonly spoken: number;
  readonly dates: number;
  readonly events: number;
}

export const noCounts: Counts = { articles: 0, bytes: 0, quotes: 0, spoken: 0, dates: 0, events: 0 };

export const addCounts = (one: Counts, other: Counts): Counts => ({
  articles: one.articles + other.articles,
  bytes: one.bytes + other.bytes,
  quotes: one.quotes + other.quotes,
  spoken: one.spoken + other.spoken,
  dates: one.dates + other.dates,
  events: one.events + other.events,
});

export const countArticle = ({ text, quotes, speakers, dates, events }: CodedArticle): Counts => ({
  articles: 1,
  bytes: Buffer.byteLength(text),
  quotes: quotes.length,
  spoken: speakers.filter(({ speaker }) => speaker !== null).length,
  dates: dates.length,
  events: events.length,
});
