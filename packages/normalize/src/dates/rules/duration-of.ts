import { addMonths, toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, durationValue, unit, unitOf } from "../units.ts";

export const relativeSpan: DateRule = {
  id: "date/relative-span",
  doc: "a stretch up to publication or from it: “the past three years”, “the next two weeks”",
  triggers: ["unit", "units"],
  pattern:
    "(amount (past|last|previous|next|coming|following|latest) units) | (at least|approx|more than|less than)? (each of)? the? (past|last|previous|next|coming|following|latest|remaining|ordinal) (amount (to|or) amount | amount | approx amount)? (or so|consecutive|full|long)? (units | unit) (or so)?",
  value(match, { reference, text }) {
    const number = match.first("unit", "units")?.value ?? 0;
    const amounts = match.all("n", "num", "three_digits", "year", "NUMBER", "VAGUE");
    const amount = amounts.at(-1);
    // “over the last decade” are ten years; “the last decade of the century” is another
    const decade =
      number === unit.decade &&
      match.has("last", "next") &&
      !/^ of\b/.test(text.slice(match.end, match.end + 4));
    if (!amount && !match.has("units") && !(match.has("the") && (match.has("past") || decade))) return null;
    if (!amount && match.has("ordinal", "latest", "remaining")) return null;
    const count = amount ? (amount.meaning?.count ?? amount.value) : match.has("units") ? Number.NaN : 1;
    const value = durationValue(count, number);
    const made = make.duration(value, count);
    const vague = { approx: "APPROX", less: "LESS_THAN", more: "MORE_THAN" } as const;
    const mod = match.has("approx", "so")
      ? vague.approx
      : match.has("less")
        ? vague.less
        : match.has("more")
          ? vague.more
          : match.has("least")
            ? "EQUAL_OR_MORE"
            : null;
    if (
      reference === null ||
      Number.isNaN(count) ||
      match.has("ordinal", "latest", "remaining") ||
      number < unit.day ||
      count > 10_000
    )
      return { ...made, mod };
    const ahead = match.has("next", "coming", "following");
    if (number === unit.quarter) {
      // Quarters are those of the calendar.
      const { first: begin } = unitOf(reference, unit.quarter, "published");
      const from = addMonths(begin ?? reference, ahead ? 3 : -3 * count);
      return { ...made, mod, anchor: "published", first: from, last: addMonths(from, 3 * count) - 1 };
    }
    const other = addUnits(reference, ahead ? count : -count, number);
    const { year } = toCivil(other);
    if (year < 1) return { ...made, mod };
    return {
      ...made,
      mod,
      anchor: "published",
      first: ahead ? reference + 1 : other + 1,
      last: ahead ? other : reference,
    };
  },
  examples: [
    ["Prices rose in the past three years.", "P3Y"],
    ["It will take place over the next two weeks.", "P2W"],
    ["Rents have doubled in the last decade.", "P10Y"],
  ],
};
