import { foldName } from "../entities/entity-id.ts";

/** What of a quotation decides which statement it reports. */
export interface QuoteKey {
  readonly id: string;
  readonly articleId: string;
  /** True in a copy of an earlier text. */
  readonly copy: boolean;
  readonly published: string | null;
  readonly speaker: string | null;
  readonly kind: "direct" | "mixed" | "indirect";
  /** The words said, parts joined by one space. */
  readonly words: string;
  readonly saidStart: string | null;
  readonly saidEnd: string | null;
}

/** The quotations of one statement, as indexes in rising order, and the group whose statement it repeats. */
export interface StatementGroup {
  readonly quotes: readonly number[];
  readonly restates: number | null;
}

/** Fewer words than these (“Yes, of course”) are said by everybody. */
const fewestWords = 5;

/**
 * Finds the quotations that report one statement: the same words of the same known speaker. Quotations come in order of
 * publication; every one is in exactly one group.
 */
export function findStatements(quotes: readonly QuoteKey[]): StatementGroup[] {
  const groups: number[][] = [];
  const known = new Map<string, number[]>();
  for (const [index, { speaker, words }] of quotes.entries()) {
    const folded = foldName(words);
    const key = `${speaker}\u001f${folded}`;
    const group = speaker !== null && folded.split(" ").length >= fewestWords ? known.get(key) : undefined;
    if (group) {
      group.push(index);
      continue;
    }
    const fresh = [index];
    groups.push(fresh);
    known.set(key, fresh);
  }
  return groups.map((group) => ({ quotes: group, restates: null }));
}
