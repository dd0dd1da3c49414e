import { weekdayOf } from "../calendar.ts";
import { chooseWeekday } from "../choose.ts";
import type { Meaning } from "../meaning.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const weekdayAlone: DateRule = {
  id: "date/weekday",
  doc: "“on Thursday”: the last one not after publication, or the next by its clause; “last”, “next”, “this” and “the previous Thursday”",
  triggers: ["weekday", "weekday_short", "weekday_word"],
  pattern:
    "(last|next|this|this past|this coming|the previous|the following|that|the next) weekday | (last|next|this) (weekday_short|weekday_word) | weekday | (?<=on|last|next|this|by|until|since)(weekday_short|weekday_word) | weekday_short (?=comma? (DAY|MONTH|TIME|clock|n))",
  value(match, context) {
    const weekday = match.first("weekday", "weekday_short", "weekday_word")?.value ?? 0;
    const { reference, lastDay: previous, text, policy } = context;
    const surface = text.slice(match.start, match.end);
    if (/^(?:Sun|Sat|Wed|Mon)$/.test(surface) && /^\s+\p{Lu}/u.test(text.slice(match.end, match.end + 3)))
      return null;
    // “Super Tuesday”
    if (/\b(?:Super|Giving|Fat|Shrove) $/.test(text.slice(Math.max(0, match.start - 8), match.start)))
      return null;
    if (match.has("following", "previous", "that") || (match.has("next") && match.has("the"))) {
      const from = previous?.first ?? reference;
      if (from === null) return make.unresolved("DAY", "day", `XXXX-WXX-${weekday}`, null);
      const back = (weekdayOf(from) - weekday + 7) % 7;
      const day = match.has("that")
        ? from - back
        : match.has("previous")
          ? from - (back || 7)
          : from + (7 - back);
      return make.day(day, previous ? "previous" : "published");
    }
    if (reference === null) return make.unresolved("DAY", "day", `XXXX-WXX-${weekday}`, null);
    const back = (weekdayOf(reference) - weekday + 7) % 7;
    const near = (day: number, ofWeek: number): Meaning => {
      const [picked, other] =
        policy.weekday === "nearest" || match.has("past", "coming") ? [day, ofWeek] : [ofWeek, day];
      const made = make.day(picked, "published");
      return picked === other || match.has("past", "coming")
        ? made
        : { ...made, status: "ambiguous", alternatives: [make.reading(make.day(other, "published"))] };
    };
    const monday = reference - weekdayOf(reference);
    if (match.has("last", "past")) return near(reference - (back || 7), monday - 7 + weekday);
    if (match.has("next", "coming")) return near(reference + (7 - back), monday + 7 + weekday);
    if (match.has("this")) return make.day(reference - weekdayOf(reference) + weekday, "published");
    return chooseWeekday(weekday, match, context);
  },
  examples: [
    ["The ministry said on Thursday", "2024-11-21"],
    ["The council will meet on Thursday.", "2024-11-28"],
    ["He is due in court on Monday.", "2024-11-25"],
    ["She resigned on Monday.", "2024-11-18"],
    ["last Friday", "2024-11-15"],
    ["The shop is shut until Thursday.", "2024-11-28"],
    ["They had waited until Thursday to tell the crew.", "2024-11-21"],
  ],
  not: ["The Sun reported it.", "He won nine states on Super Tuesday."],
};
