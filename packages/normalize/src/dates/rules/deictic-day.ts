import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const deicticDay: DateRule = {
  id: "date/deictic-day",
  doc: "“today”, “yesterday”, “tomorrow”, “the day before yesterday”",
  triggers: ["deictic", "unit"],
  pattern: "(the unit (before|after))? deictic | this unit (?!s)",
  value(match, { reference, narrative, text }) {
    // “USA Today”
    if (
      /^T/.test(text.slice(match.start, match.end)) &&
      /\b\p{Lu}\p{L}+ $/u.test(text.slice(Math.max(0, match.start - 12), match.start))
    )
      return null;
    if (match.has("unit") && !match.has("deictic") && match.first("unit")?.value !== unit.day) return null;
    if (narrative && (match.first("deictic")?.value ?? 0) === 0) return make.reference("PRESENT_REF");
    const value = match.first("deictic")?.value ?? 0;
    const tonight = value === 2;
    if (reference === null)
      return make.unresolved(tonight ? "PART" : "DAY", "day", tonight ? "XXXX-XX-XXTNI" : "XXXX-XX-XX", null);
    const further = match.has("before") ? -1 : match.has("after") ? 1 : 0;
    const on = make.day(reference + (tonight ? 0 : value) + further, "published");
    return tonight ? { ...make.timeOn(on, "NI"), as: "PART" } : on;
  },
  not: ["She reads USA Today.", "He declined. USA Today noted it."],
  examples: [
    ["It rained yesterday.", "2024-11-21"],
    ["It will rain the day after tomorrow.", "2024-11-24"],
    ["The match is tonight.", "2024-11-22TNI"],
  ],
};
