import type { Article } from "@onrecord/parse";
import type { DateMention } from "../schema.ts";
import type { Speech } from "./find-dates.ts";

/** The speaker's own words, in marks, of each quotation of which the article says on which day they were said. In order, apart. */
export function findSpeeches({ quotes }: Pick<Article, "quotes">, dates: readonly DateMention[]): Speech[] {
  const speeches: Speech[] = [];
  for (const { kind, saidWhen, parts } of quotes) {
    // “said on Monday that it would shut today”: the reporter's today
    if (!saidWhen || kind === "indirect") continue;
    const date = dates.find(({ start, end }) => start < saidWhen.end && saidWhen.start < end);
    if (!date?.startDate || date.startDate !== date.endDate || date.status === "unresolved") continue;
    const day = date.startDate;
    if (!/^\d{4}-/.test(day)) continue;
    speeches.push(...parts.map(({ start, end }) => ({ start, end, day })));
  }
  speeches.sort((a, b) => a.start - b.start);
  return speeches.filter(({ start }, i) => start >= (speeches[i - 1]?.end ?? 0));
}
