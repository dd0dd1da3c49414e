import type { Article } from "@onrecord/parse";
import { formatDay, isDay, parseDay, toCivil, toDay } from "../dates/calendar.ts";
import type { NormalizedArticle } from "../schema.ts";
import { readDateline } from "./read-date.ts";

const wordsOf = ({ text, header }: Article, kind: Article["header"][number]["kind"]): string | null => {
  const part = header.find((candidate) => candidate.kind === kind);
  return part ? text.slice(part.start, part.end) : null;
};

/** `JAKARTA` as a name: Jakarta. Abbreviations such as `U.N.` stay. */
const inCase = (word: string): string =>
  /^\p{Lu}[\p{Lu}'’-]{2,}$/u.test(word)
    ? word.toLowerCase().replace(/(?<![\p{L}'’])\p{L}/gu, (letter) => letter.toUpperCase())
    : word;

/** The place of the dateline, not yet linked to an entity; null without a dateline. */
export function findDatelinePlace(article: Article): NormalizedArticle["datelinePlace"] {
  const words = wordsOf(article, "dateline_place");
  return words === null ? null : { name: words.replace(/\p{L}[\p{L}'’-]*/gu, inCase), entity: null };
}

/** The agency that signs, as it signs: in the dateline or in front of the first sentence. */
export const findAgency = (article: Article): string | null => wordsOf(article, "agency");

/** Day of the dateline, with the year of the publication that it is not after; null if either is unknown. */
export function findDatelineDay({ text, header }: Article, published: string | null): string | null {
  const part = header.find(({ kind, within }) => kind === "date" && within === "dateline");
  const date = part ? readDateline(text.slice(part.start, part.end)) : null;
  const day = published === null ? null : parseDay(published);
  if (!date || day === null) return null;
  if (date.startDate !== null) return date.startDate === date.endDate ? date.startDate : null;
  const [month = 0, of = 0] = date.edtf.slice(5).split("-").map(Number);
  const { year } = toCivil(day);
  const last = [year, year - 1].find(
    (candidate) => isDay(candidate, month, of) && toDay(candidate, month, of) <= day,
  );
  return last === undefined ? null : formatDay(toDay(last, month, of));
}
