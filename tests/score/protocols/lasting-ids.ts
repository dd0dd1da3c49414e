import type { CodedArticle } from "@onrecord/events";
import { link } from "@onrecord/link";

/** How ids last, in percent. */
export interface LastingIds {
  /** Ids that a rerun with the articles in another order gives again. */
  readonly rerun: number;
  /** Ids of a release of the first articles that the release of all keeps. */
  readonly kept: number;
  /** Of those it does not keep, the ones that redirect or stand in the registry. */
  readonly redirected: number;
}

const percent = (part: number, whole: number) => (whole === 0 ? 100 : (100 * part) / whole);

/** Builds a release of the first articles, then one of all with the ids of the first, then that again in reverse. */
export function scoreIds(articles: readonly CodedArticle[], first: number): LastingIds {
  const before = link(articles.slice(0, first)).ids.filter(({ status }) => status === "live");
  const after = new Map(link(articles, { previous: before }).ids.map((record) => [record.id, record]));
  const again = new Set(link([...articles].reverse(), { previous: before }).ids.map(({ id }) => id));
  const vanished = before.filter(({ id }) => after.get(id)?.status !== "live");
  return {
    rerun: percent([...after.keys()].filter((id) => again.has(id)).length, after.size),
    kept: percent(before.length - vanished.length, before.length),
    redirected: percent(vanished.filter(({ id }) => after.has(id)).length, vanished.length),
  };
}
