/** Temporal expressions by the metric of TempEval-3 (UzZaman et al. 2013): gold and predictions are spans of one text. */

export interface Timex {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly value: string;
}

export interface TimexDocument<T = Timex> {
  readonly doc_id: string;
  /** Day of publication, or an instant; null if unknown. */
  readonly dct: string | null;
  readonly text: string;
  readonly timexes: readonly T[];
}

interface Bounds {
  readonly start: number;
  readonly end: number;
}

/** For each gold span the index of its prediction or −1, one to one: equal spans first, then the largest overlap. */
export function align(gold: readonly Bounds[], predicted: readonly Bounds[]): number[] {
  const taken = new Set<number>();
  const pairs = gold.map((span) => {
    const same = predicted.findIndex(({ start, end }) => start === span.start && end === span.end);
    if (same === -1 || taken.has(same)) return -1;
    taken.add(same);
    return same;
  });
  for (const [i, span] of gold.entries()) {
    if (pairs[i] !== -1) continue;
    let [best, most] = [-1, 0];
    for (const [j, other] of predicted.entries()) {
      const shared = Math.min(span.end, other.end) - Math.max(span.start, other.start);
      if (!taken.has(j) && shared > most) [best, most] = [j, shared];
    }
    if (best !== -1) taken.add(best);
    pairs[i] = best;
  }
  return pairs;
}

const equalDurations: Readonly<Record<string, string>> = {
  P1DE: "P10Y",
  P1E: "P10Y",
  P1CE: "P100Y",
  P1D: "PT24H",
  P12M: "P1Y",
  P24M: "P2Y",
  P3M: "P1Q",
  P6M: "P2Q",
  P9M: "P3Q",
  PTXM: "PXM",
};

/** One of the spellings of a value: `2000-W6` is `2000-W06`, `199X` is `199`, a zone of zero is none. */
function spelling(value: string): string {
  const plain = value
    .replace(/(?:Z|[+-]00:?00)$/, "")
    .replace(/^(-?\d{4}-W)(?=\d(?!\d))/, "$10")
    .replace(/^(\d{3})X$/, "$1")
    .replace(/^(\d{2})XX$/, "$1")
    .replace(/(T\d\d:\d\d):00$/, "$1")
    .replace(/^(\d{4}-\d\d)-XX$/, "$1")
    .replace(/^(\d{4})-XX(?:-XX)?$/, "$1");
  return equalDurations[plain] ?? plain;
}

/** Equal but for spelling; `1989-WXX` in the gold is any week of 1989. */
export function sameValue(gold: string, predicted: string): boolean {
  const [a, b] = [spelling(gold), spelling(predicted)];
  return a === b || (a.endsWith("-WXX") && b.startsWith(a.slice(0, 6)));
}

const f1 = (p: number, r: number) => (p + r === 0 ? 0 : (2 * p * r) / (p + r));

export interface TimexScores {
  readonly relaxed_f1: number;
  readonly strict_f1: number;
  readonly type_f1: number;
  readonly value_f1: number;
  readonly value_f1_lenient: number;
  readonly errors: readonly string[];
}

/** Relaxed and strict F1 of spans; type and value F1 are relaxed F1 times the share of matches that agree. */
export function scoreTimexes(
  documents: readonly TimexDocument[],
  predict: (document: TimexDocument) => readonly Timex[],
): TimexScores {
  const count = { gold: 0, predicted: 0, matched: 0, strict: 0, type: 0, value: 0, lenient: 0 };
  const errors: string[] = [];
  for (const document of documents) {
    const predicted = predict(document);
    const pairs = align(document.timexes, predicted);
    const words = ({ start, end }: Bounds) => document.text.slice(start, end).replace(/\s+/g, " ");
    count.gold += document.timexes.length;
    count.predicted += predicted.length;
    for (const [i, gold] of document.timexes.entries()) {
      const found = predicted[pairs[i] ?? -1];
      if (!found) {
        errors.push(`${document.doc_id} missed «${words(gold)}» ${gold.value}`);
        continue;
      }
      count.matched++;
      if (found.start === gold.start && found.end === gold.end) count.strict++;
      if (found.type === gold.type) count.type++;
      if (found.value === gold.value) count.value++;
      if (sameValue(gold.value, found.value)) count.lenient++;
      else
        errors.push(
          `${document.doc_id} «${words(gold)}» ${gold.value}, got «${words(found)}» ${found.value}`,
        );
    }
    const used = new Set(pairs);
    for (const [j, found] of predicted.entries()) {
      if (!used.has(j)) errors.push(`${document.doc_id} false «${words(found)}» ${found.value}`);
    }
  }
  const of = (hits: number) => 100 * f1(hits / (count.predicted || 1), hits / (count.gold || 1));
  const relaxed = of(count.matched);
  const share = (hits: number) => (relaxed * hits) / (count.matched || 1);
  return {
    relaxed_f1: relaxed,
    strict_f1: of(count.strict),
    type_f1: share(count.type),
    value_f1: share(count.value),
    value_f1_lenient: share(count.lenient),
    errors,
  };
}
