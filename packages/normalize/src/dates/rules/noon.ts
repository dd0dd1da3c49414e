import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const clocks: Readonly<Record<number, string>> = { 5: "12:00", 6: "24:00", 7: "DW", 8: "DK" };

export const noon: DateRule = {
  id: "date/noon",
  doc: "a point of the day by itself: “shortly after noon”, “since midnight”, “at dawn”: of the day mentioned last, else of publication",
  triggers: ["part"],
  pattern: "(?<=at|by|until|after|since|before|approx) part (?!DAY)",
  value(match, { lastDay, reference, narrative }) {
    const clock = clocks[match.first("part")?.value ?? 0];
    if (!clock) return null;
    const day = lastDay?.first ?? (narrative ? null : reference);
    if (day == null) return make.unresolved("PART", "part_of_day", `XXXX-XX-XXT${clock}`, null);
    return { ...make.timeOn(make.day(day, lastDay ? "previous" : "published"), clock), as: "PART" };
  },
  examples: [["They left shortly after noon.", "2024-11-22T12:00"]],
  not: ["It struck at night."],
};
