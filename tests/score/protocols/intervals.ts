import { align, type TimexDocument } from "./timexes.ts";

/** An expression as days, inclusive, null = open; or as a TIMEX3 or EDTF value, which is read as days. */
export interface DatedSpan {
  readonly start: number;
  readonly end: number;
  readonly type?: string;
  readonly value?: string;
  readonly from?: string | null;
  readonly to?: string | null;
}

export type Days = readonly [from: string | null, to: string | null];

const isoDay = (year: number, month: number, day: number): string => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  const of = date.getUTCFullYear();
  return `${of < 0 ? "-" : ""}${String(Math.abs(of)).padStart(4, "0")}${date.toISOString().slice(-20, -14)}`;
};
const monthsFrom = (year: number, month: number, count: number): Days => [
  isoDay(year, month, 1),
  isoDay(year, month + count, 0),
];
const seasonMonth: Readonly<Record<string, number>> = {
  SP: 3,
  SU: 6,
  FA: 9,
  AU: 9,
  WI: 12,
  21: 3,
  22: 6,
  23: 9,
  24: 12,
};

/** Each form of a value and the days it stands for; groups 1, 2, 3 are handed on. */
const forms: readonly (readonly [RegExp, (a: string, b: string, c: string) => Days | null])[] = [
  [
    /^(-?\d{4})-(\d\d)-(\d\d)(?:T.*)?$/,
    (y, m, d) => {
      const day = isoDay(Number(y), Number(m), Number(d));
      return day === `${y}-${m}-${d}` ? [day, day] : null;
    },
  ],
  [
    /^(\d{4})-W(\d\d?)(-WE|-\d)?$/,
    (y, w, rest) => {
      const fourth = new Date(Date.UTC(Number(y), 0, 4)).getUTCDay() || 7;
      const at = (n: number) => isoDay(Number(y), 1, 5 - fourth + 7 * (Number(w) - 1) + n);
      if (rest === "-WE") return [at(5), at(6)];
      return rest ? [at(Number(rest[1]) - 1), at(Number(rest[1]) - 1)] : [at(0), at(6)];
    },
  ],
  [/^(-?\d{4})-Q([1-4])$/, (y, q) => monthsFrom(Number(y), 3 * Number(q) - 2, 3)],
  [/^(-?\d{4})-H([12])$/, (y, h) => monthsFrom(Number(y), 6 * Number(h) - 5, 6)],
  [/^(-?\d{4})-(SP|SU|FA|AU|WI|2[1-4])$/, (y, s) => monthsFrom(Number(y), seasonMonth[s] ?? 1, 3)],
  [/^(-?\d{4})-(0[1-9]|1[0-2])(?:-XX)?$/, (y, m) => monthsFrom(Number(y), Number(m), 1)],
  [/^(-?\d{4})(?:-XX(?:-XX)?)?$/, (y) => monthsFrom(Number(y), 1, 12)],
  [/^(\d{3})X?$/, (d) => [`${d}0-01-01`, `${d}9-12-31`]],
  [/^(\d{2})(?:XX)?$/, (c) => [`${c}00-01-01`, `${c}99-12-31`]],
];

/** The days of a TIMEX3 or EDTF value; null when it denotes no calendar interval. */
export function toDays(value: string): Days | null {
  const plain = value.trim().replace(/[~?%]/g, "");
  if (plain.includes("/")) {
    const [from, to] = plain
      .split("/")
      .map((part): Days | null => (part === "" || part === ".." ? [null, null] : toDays(part)));
    return from && to && (from[0] || to[1]) ? [from[0], to[1]] : null;
  }
  for (const [form, days] of forms) {
    const match = form.exec(plain);
    if (match) return days(match[1] ?? "", match[2] ?? "", match[3] ?? "");
  }
  return null;
}

/** The days of an expression; null when it does not count. */
export function daysOf({ from, to, type = "DATE", value = "" }: DatedSpan): Days | null {
  if (from !== undefined || to !== undefined) return from || to ? [from ?? null, to ?? null] : null;
  return type === "DATE" || type === "TIME" ? toDays(value) : null;
}

const overlaps = (a: DatedSpan, b: DatedSpan) => a.start < b.end && b.start < a.end;

/** F1 of calendar intervals: right when both days are equal; predictions on expressions that do not count are left out. */
export function scoreIntervals(
  documents: readonly TimexDocument<DatedSpan>[],
  predict: (document: TimexDocument<DatedSpan>) => readonly DatedSpan[],
): { readonly interval_f1: number; readonly errors: readonly string[] } {
  let [right, wanted, given] = [0, 0, 0];
  const errors: string[] = [];
  for (const document of documents) {
    const gold = document.timexes.filter((span) => daysOf(span));
    const aside = document.timexes.filter((span) => !daysOf(span));
    const predicted = predict(document).filter(
      (span) =>
        daysOf(span) &&
        (!aside.some((other) => overlaps(other, span)) || gold.some((other) => overlaps(other, span))),
    );
    const pairs = align(gold, predicted);
    const show = (span: DatedSpan) =>
      `«${document.text.slice(span.start, span.end).replace(/\s+/g, " ")}» ${daysOf(span)
        ?.map((day) => day ?? "..")
        .join("/")}`;
    wanted += gold.length;
    given += predicted.length;
    for (const [i, span] of gold.entries()) {
      const found = predicted[pairs[i] ?? -1];
      if (found && String(daysOf(found)) === String(daysOf(span))) right++;
      else errors.push(`${document.doc_id} ${show(span)}, ${found ? `got ${show(found)}` : "missed"}`);
    }
    for (const [j, found] of predicted.entries())
      if (!pairs.includes(j)) errors.push(`${document.doc_id} false ${show(found)}`);
  }
  return { interval_f1: given + wanted === 0 ? 0 : (200 * right) / (given + wanted), errors };
}
