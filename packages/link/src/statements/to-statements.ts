import type { Statement } from "../schema.ts";
import type { QuoteKey, StatementGroup } from "./find-statements.ts";

/** What is said of each statement as a whole. `ids` are parallel to `groups`. */
export function toStatements(
  quotes: readonly QuoteKey[],
  groups: readonly StatementGroup[],
  ids: readonly string[],
): Statement[] {
  return groups.map((group, index) => {
    const members = group.quotes.map((quote) => quotes[quote] as QuoteKey);
    const originals = members.filter(({ copy }) => !copy);
    const said = members.find(({ saidStart, saidEnd }) => saidStart !== null || saidEnd !== null);
    return {
      id: ids[index] as string,
      speaker: members.find(({ speaker }) => speaker !== null)?.speaker ?? null,
      quotes: members.map(({ id }) => id),
      quoteCount: originals.length,
      articleCount: new Set(originals.map(({ articleId }) => articleId)).size,
      firstPublished: members.find(({ published }) => published !== null)?.published ?? null,
      saidStart: said?.saidStart ?? null,
      saidEnd: said?.saidEnd ?? null,
      restates: group.restates === null ? null : (ids[group.restates] as string),
      text: members.reduce((longest, { words }) => (words.length > longest.length ? words : longest), ""),
    };
  });
}
