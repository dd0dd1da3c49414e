import { foldName } from "../entities/entity-id.ts";
import { sayTheSame } from "./say-the-same.ts";
import { toWording, type Wording } from "./to-wording.ts";

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

interface Group {
  readonly quotes: number[];
  restates: number | null;
  /** Different wordings, the first few. */
  readonly wordings: Wording[];
  said: Days;
}

/** Inclusive days; null where unknown. */
interface Days {
  readonly start: string | null;
  readonly end: string | null;
  /** Days of which it is only known that they are the papers'. */
  readonly published: boolean;
}

/** Fewer content words than these (“Thank you”, “No comment”) are said by everybody. */
const fewestStems = 2;
/** A paper tells on this many days after it was said. */
const tellingDays = 3;
/** Groups that share a rare word with a quotation are looked at, this many of the latest at most. */
const mostCandidates = 50;

/**
 * Finds the quotations that report one statement: the same speaker, the same content, the same day. The same content on
 * another day is another statement that `restates` the first. Quotations come in order of publication; every one is in
 * exactly one group, and without a known speaker in one of its own. Time grows with the number of quotations.
 */
export function findStatements(quotes: readonly QuoteKey[]): StatementGroup[] {
  const groups: Group[] = [];
  /** Groups by speaker and stem, and by speaker and the very words. */
  const known = new Map<string, number[]>();
  quotes.forEach((quote, index) => {
    const wording = toWording(quote.words, quote.kind !== "indirect");
    const said = daysOf(quote);
    const verbatim = `${quote.speaker}\u001f=${foldName(quote.words)}`;
    const keys = quote.speaker === null ? [] : wording.stems.map((stem) => `${quote.speaker}\u001f${stem}`);
    const formula = wording.stems.length < fewestStems;
    const candidates =
      quote.speaker === null ? [] : formula ? (known.get(verbatim) ?? []) : candidatesOf(known, keys);
    const alike = candidates.filter(
      (group) => formula || groups[group]!.wordings.some((other) => sayTheSame(other, wording)),
    );
    const home = alike.find((group) =>
      agree(groups[group]!.said, said, () => repeats(groups[group]!.wordings, wording)),
    );
    if (home !== undefined) {
      const group = groups[home]!;
      group.quotes.push(index);
      if (group.wordings.length < 6) group.wordings.push(wording);
      if (group.said.published && !said.published) group.said = said;
    } else {
      const earlier = formula
        ? undefined
        : alike.filter((group) => isBefore(groups[group]!.said, said)).at(0);
      groups.push({ quotes: [index], restates: earlier ?? null, wordings: [wording], said });
    }
    if (quote.speaker === null) return;
    for (const key of [...keys, verbatim]) {
      const list = known.get(key) ?? [];
      const number = home ?? groups.length - 1;
      if (list.at(-1) !== number) list.push(number);
      known.set(key, list);
    }
  });
  return groups.map(({ quotes: members, restates }) => ({ quotes: members, restates }));
}

/** Groups that share two stems with the quotation, found by its rarest stems, in rising order. */
function candidatesOf(known: ReadonlyMap<string, readonly number[]>, keys: readonly string[]): number[] {
  const lists = keys.map((key) => known.get(key) ?? []).sort((a, b) => a.length - b.length);
  const found = new Set<number>();
  for (const list of lists) {
    if (found.size >= mostCandidates) break;
    for (const group of list.slice(-mostCandidates)) found.add(group);
  }
  return [...found].sort((a, b) => a - b);
}

const daysOf = ({ saidStart, saidEnd, published }: QuoteKey): Days =>
  saidStart !== null || saidEnd !== null
    ? { start: saidStart ?? saidEnd, end: saidEnd ?? saidStart, published: false }
    : { start: published, end: published, published: true };

const daysBetween = (from: string, to: string): number =>
  (Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000;

/**
 * Whether two tellings may be of one day. What is known only by its paper may have been said some days before; of what
 * no day is known only the very words, `exact`, tell.
 */
function agree(a: Days, b: Days, exact: () => boolean): boolean {
  if (a.start === null || b.start === null || a.end === null || b.end === null) return exact();
  if (!a.published && !b.published) return a.start <= b.end && b.start <= a.end;
  const apart = daysBetween(a.start, b.start);
  if (a.published && b.published) return Math.abs(apart) <= tellingDays;
  const [said, told] = a.published ? [b, a] : [a, b];
  const days = daysBetween(said.end!, told.start!);
  return days >= 0 && days <= tellingDays + 4;
}

/** The same long words of the speaker's own. */
const repeats = (wordings: readonly Wording[], { verbatim, stems }: Wording): boolean =>
  verbatim &&
  stems.length >= 4 &&
  wordings.some(
    (other) =>
      other.verbatim &&
      other.stems.length === stems.length &&
      other.stems.every((stem, i) => stem === stems[i]),
  );

const isBefore = (a: Days, b: Days): boolean => a.end !== null && b.start !== null && a.end < b.start;
