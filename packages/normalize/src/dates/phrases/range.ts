import { addMonths, isDay, toCivil, toDay } from "../calendar.ts";
import { classIndex } from "../classes.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

/** Ends of a range that are told without the year of the other lie in order. */
const ordered = (from: Meaning, to: Meaning): Meaning => {
  if (from.first === null || to.first === null || to.first >= from.first) return to;
  if (to.precision !== "day" && to.precision !== "month") return to;
  // “from next Monday to Friday”
  if (to.precision === "day" && from.first - to.first < 7) return make.day(to.first + 7, to.anchor);
  const later = addMonths(to.first, 12);
  const { year, month } = toCivil(later);
  return to.precision === "day" ? make.day(later, to.anchor) : make.month(year, month, to.anchor);
};

const referenceKind = classIndex.get("reference");

export const range: DateRule = {
  id: "date/range",
  doc: "from one date to another, as one expression: “from May 3 to May 5”, “between 2009 and 2010”, “3 to 12 September”",
  triggers: ["DAY", "WEEK", "MONTH", "QUARTER", "SEASON", "YEAR", "DECADE", "reference"],
  pattern:
    "(from|between) the? (CALENDAR|reference) (to|until|dash|and|to the|until the|and the) (CALENDAR|reference) | CALENDAR (to|until|dash|to the|until the) CALENDAR | (from|between)? the? day_number (to|until|dash|and) the? day_number (of|in)? MONTH | (from|between)? the? day_number (to|until|dash|and) the? DAY | (from|between)? DAY (to|until|dash|and) the? day_number (?!unit_any|meridiem|oclock|part)",
  value(match, { reference }) {
    const joined = match.has("and");
    if (joined && !match.has("between")) return null;
    const now = reference === null ? null : make.day(reference, "published");
    const ends = match.tokens.flatMap(({ kind, value, meaning }) =>
      meaning ? [meaning] : kind === referenceKind && value === 0 && now ? [now] : [],
    );
    const [one, two] = ends;
    const numbers = match.all("n", "ordinal").map(({ value }) => value);
    if (!one || (numbers.length === 0 && !two)) return null;
    const inMonth = (number: number | undefined): Meaning | null => {
      if (one.first === null || number === undefined) return null;
      const { year, month } = toCivil(one.first);
      return isDay(year, month, number) ? make.day(toDay(year, month, number), one.anchor) : null;
    };
    const numberFirst =
      match.tokens.findIndex(({ value, meaning }) => meaning === null && numbers.includes(value)) <
      match.tokens.findIndex(({ meaning }) => meaning !== null);
    const from = numbers.length > 0 && numberFirst ? inMonth(numbers[0]) : one;
    const to =
      numbers.length === 2
        ? inMonth(numbers[1])
        : numbers.length === 1
          ? numberFirst
            ? one
            : inMonth(numbers[0])
          : two;
    if (!from || !to || from.first === null) return null;
    const end = ordered(from, to);
    return {
      ...make.span(from.first, end.last, `${from.value}/${end.value}`, from.anchor),
      precision: end.precision,
    };
  },
  examples: [["It ran from May 3, 2023 to May 5, 2023.", "2023-05-03/2023-05-05"]],
};
