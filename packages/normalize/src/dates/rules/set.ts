import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { durationValue, unit } from "../units.ts";

const adverbs: Readonly<Record<number, string>> = {
  3: "PT1H",
  4: "P1D",
  5: "P1W",
  6: "P1M",
  7: "P3M",
  8: "P1Y",
  14: "P1D",
  15: "P2W",
  16: "P6M",
};

export const setName: DateRule = {
  id: "date/set",
  doc: "times that come back: “every Monday”, “each year”, “daily”, “Tuesday nights”, “a year” after a price",
  triggers: [
    "unit",
    "units",
    "weekday",
    "weekdays",
    "adverb",
    "month",
    "month_short",
    "part",
    "weekend",
    "weekends",
  ],
  pattern:
    "(each|every) (other|ordinal|amount)? (unit|units|weekday_any|month_name|weekend|part|season) | weekdays | weekday parts | adverb | per unit | once a unit | weekends",
  value(match, { text }) {
    // “miles per hour”
    if (match.has("per") && (match.first("unit")?.value ?? 0) < unit.day) return null;
    const adverb = match.first("adverb");
    // “the Daily Mail”
    if (
      adverb &&
      /\p{Lu}/u.test(text[match.start] ?? "") &&
      /^\s\p{Lu}/u.test(text.slice(match.end, match.end + 2))
    )
      return null;
    if (adverb) return make.set(adverbs[adverb.value] ?? "P1D");
    const weekday = match.first("weekday", "weekday_short", "weekday_word", "weekdays");
    const parts = match.first("parts")?.value;
    const part = parts === undefined ? "" : `T${["", "MO", "AF", "EV", "NI"][parts]}`;
    if (weekday) return make.set(`XXXX-WXX-${weekday.value}${part}`);
    const month = match.first("month", "month_short");
    if (month) return make.set(`XXXX-${String(month.value).padStart(2, "0")}`);
    if (match.has("weekend", "weekends")) return make.set("XXXX-WXX-WE");
    const daypart = match.first("part");
    if (daypart) return make.set(`XXXX-XX-XXT${["", "MO", "AF", "EV", "NI"][daypart.value] ?? "DT"}`);
    const season = match.first("season");
    if (season) return make.set(`XXXX-${["SP", "SU", "FA", "WI"][season.value - 21]}`);
    const number = match.first("unit", "units")?.value ?? unit.day;
    const amount = match.first("n", "num", "three_digits", "NUMBER");
    const count = match.has("other") ? 2 : (amount?.value ?? match.first("ordinal")?.value ?? 1);
    return make.set(durationValue(count, number));
  },
  examples: [
    ["They meet every Monday.", "XXXX-WXX-1"],
    ["It is printed daily.", "P1D"],
    ["each year", "P1Y"],
  ],
};
