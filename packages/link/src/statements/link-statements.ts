import { joinCopies } from "../duplicates/join-copies.ts";
import { nameGroup } from "../ids/name-group.ts";
import type { Statement } from "../schema.ts";
import { findStatements, type QuoteKey } from "./find-statements.ts";
import { toStatements } from "./to-statements.ts";

/** What joining has to know of articles as a whole. */
export interface Joining {
  /** The id of the original, by that of its copy. */
  readonly originalOf: ReadonlyMap<string, string>;
  /** Whether the release before had an id. */
  readonly isLive: (id: string) => boolean;
}

/** What of a quotation tells that it stands in a copy as well. */
export const toQuoteName = ({ words }: Omit<QuoteKey, "copy">): string => words;

/**
 * The statements that quotations report, those of copies with those of their originals; both lists in order of
 * publication. Quotations of another speaker change nothing, so that each speaker may be looked at by itself, with the
 * quotations of copies that go with them.
 */
export function linkStatements(
  originals: readonly QuoteKey[],
  copies: readonly QuoteKey[],
  { originalOf, isLive }: Joining,
): Statement[] {
  const found = findStatements(originals);
  const groups = joinCopies(
    originals,
    copies,
    found.map(({ quotes }) => quotes),
    { originalOf, toName: toQuoteName },
  ).map((quotes, index) => ({ quotes, restates: found[index]?.restates ?? null }));
  const quotes = [...originals, ...copies];
  const idOf = (index: number) => (quotes[index] as QuoteKey).id;
  const ids = groups.map((group) => nameGroup("s", group.quotes.map(idOf), isLive));
  return toStatements(quotes, groups, ids);
}
