import type { Article } from "@onrecord/parse";
import type { NormalizedArticle } from "../schema.ts";

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
