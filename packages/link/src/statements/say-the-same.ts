import type { Wording } from "./to-wording.ts";

/** Share of common stems from which a report in other words tells the same. */
const enoughTold = 0.6;
/** The same between two wordings of the speaker's own or of reporters, where only a translation differs. */
const enoughQuoted = 0.75;

const shared = (a: readonly string[], b: readonly string[]): number =>
  a.filter((one) => b.includes(one)).length;

const sameList = (a: readonly string[], b: readonly string[]): boolean =>
  a.length === b.length && a.every((one, index) => one === b[index]);

/**
 * Whether two wordings of one speaker say the same: the same numbers, both or neither denying, and content words in
 * common; for a quotation told in other words fewer than between two quotations, where another word is another
 * statement unless the statement is long.
 */
export function sayTheSame(a: Wording, b: Wording): boolean {
  if (a.negated !== b.negated || !sameList(a.numbers, b.numbers)) return false;
  const common = shared(a.stems, b.stems);
  if (common === 0) return false;
  const only = [a.stems.length - common, b.stems.length - common] as const;
  const likeness = (2 * common) / (a.stems.length + b.stems.length);
  if (a.verbatim !== b.verbatim) return common >= 2 && likeness >= enoughTold;
  if (
    a.verbatim &&
    a.tense !== b.tense &&
    a.tense !== "none" &&
    b.tense !== "none" &&
    a.tense !== "both" &&
    b.tense !== "both"
  ) {
    return false;
  }
  if (a.verbatim && !sameList(a.genders, b.genders)) return false;
  // each has a word of its own: `we won the match`, `we lost the match`
  if (only[0] > 0 && only[1] > 0) return common >= 6 && likeness >= enoughQuoted;
  // one is a piece of the other
  return Math.min(a.stems.length, b.stems.length) >= 3 ? likeness >= enoughTold : only[0] + only[1] === 0;
}
