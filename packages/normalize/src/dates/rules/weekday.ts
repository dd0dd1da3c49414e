import { weekdayOf } from "../calendar.ts";
import { chooseWeekday } from "../choose.ts";
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
    const { reference, previous, text } = context;
    const surface = text.slice(match.start, match.end);
    if (/^(?:Sun|Sat|Wed|Mon)$/.test(surface) && /^\s+\p{Lu}/u.test(text.slice(match.end, match.end + 3)))
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
    if (match.has("last", "past")) {
      const recent = reference - (back || 7);
      const before = reference - weekdayOf(reference) - 7 + weekday;
      const made = make.day(recent, "published");
      return before === recent || match.has("past")
        ? made
        : { ...made, status: "ambiguous", alternatives: [make.reading(make.day(before, "published"))] };
    }
    if (match.has("next", "coming")) {
      const soon = reference + (7 - back);
      const later = reference - weekdayOf(reference) + 7 + weekday;
      const made = make.day(soon, "published");
      return later === soon || match.has("coming")
        ? made
        : { ...made, status: "ambiguous", alternatives: [make.reading(make.day(later, "published"))] };
    }
    if (match.has("this")) return make.day(reference - weekdayOf(reference) + weekday, "published");
    return chooseWeekday(weekday, match, context);
  },
  examples: [
    ["The ministry said on Thursday", "2024-11-21"],
    ["The council will meet on Thursday.", "2024-11-28"],
    ["He is due in court on Monday.", "2024-11-25"],
    ["She resigned on Monday.", "2024-11-18"],
    ["last Friday", "2024-11-15"],
  ],
  not: ["The Sun reported it."],
};
