import { toCivil, toDay } from "../calendar.ts";
import { choose } from "../choose.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const seasonName: DateRule = {
  id: "date/season",
  doc: "“the summer of 1998”, “last spring”, “this fall”; “a fall in prices” is none",
  triggers: ["season", "fall"],
  pattern:
    "the? (season|fall) (of|comma|in)? (YEAR) | YEAR (season|fall) | (last|this|next|this past|this coming|the previous|the following|that) (season|fall) | (the|in|during|since|until|by|late|early|mid) (season|fall)",
  value(match, context) {
    const token = match.first("season", "fall");
    const number = token?.value ?? 0;
    const year = match.first("YEAR")?.meaning;
    const autumn = match.has("fall");
    if (year) return year.first === null ? null : make.season(toCivil(year.first).year, number, year.anchor);
    const surface = context.text.slice(token?.start, token?.end);
    if (
      autumn &&
      match.has("the") &&
      !/^F/.test(surface) &&
      /^\s+(?:of|in|to|from)\b/.test(context.text.slice(match.end))
    )
      return null;
    const { narrative, clock } = context;
    if (narrative && clock && !match.has("last", "next", "this", "previous", "following")) {
      const told = clock.month !== null && number === 24 && clock.month < 4 ? clock.year - 1 : clock.year;
      return make.season(told, number, "previous");
    }
    const from = narrative && clock ? toDay(clock.year, clock.month ?? 1, 1) : context.reference;
    if (from === null)
      return make.unresolved("SEASON", "season", `XXXX-${["SP", "SU", "FA", "WI"][number - 21]}`, null);
    const now = toCivil(from);
    const begins = 3 * (number - 20);
    const past = begins <= now.month || (number === 24 && now.month === 12) ? now.year : now.year - 1;
    const future = begins >= now.month - 2 ? now.year : now.year + 1;
    if (match.has("past") || (match.has("last") && begins + 2 < now.month))
      return make.season(past, number, "published");
    if (match.has("last", "previous")) return make.season(now.year - 1, number, "published");
    if (match.has("next"))
      return make.season(begins > now.month ? now.year : now.year + 1, number, "published");
    if (match.has("coming")) return make.season(future, number, "published");
    if (match.has("this")) return make.season(now.year, number, "published");
    const { time, evidence } = choose(match, context);
    return { ...make.season(time === "future" ? future : past, number, "published"), evidence };
  },
  examples: [
    ["in the summer of 1998", "1998-SU"],
    ["He resigned last spring.", "2024-SP"],
    ["It opened this fall.", "2024-FA"],
  ],
  not: ["the fall of the wall"],
};
