import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const lastMonthName: DateRule = {
  id: "date/last-month-name",
  doc: "“last May” is strictly before publication, “next May” after it, “this May” in its year",
  triggers: ["month", "month_short", "month_word"],
  pattern: "(last|past|the past|this past|next|this|this coming|the previous) month_any (?!n)",
  value(match, { reference, previous }) {
    // “This may take longer”.
    if (match.has("month_word") && match.has("this")) return null;
    const month = match.first("month", "month_short", "month_word")?.value ?? 0;
    if (match.has("previous")) {
      if (!previous || previous.first === null) return null;
      const from = toCivil(previous.first);
      return make.month(month < from.month ? from.year : from.year - 1, month, "previous");
    }
    if (reference === null) {
      const value = `XXXX-${String(month).padStart(2, "0")}`;
      return make.unresolved("MONTH", "month", value, value);
    }
    const now = toCivil(reference);
    if (match.has("last", "past"))
      return make.month(month < now.month ? now.year : now.year - 1, month, "published");
    if (match.has("next", "coming"))
      return make.month(month > now.month ? now.year : now.year + 1, month, "published");
    return make.month(now.year, month, "published");
  },
  examples: [
    ["He resigned last May.", "2024-05"],
    ["He resigned last December.", "2023-12"],
  ],
};
