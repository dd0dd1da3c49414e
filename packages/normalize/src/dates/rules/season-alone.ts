import type { DateRule } from "../rule.ts";
import { seasonName } from "./season.ts";

export const seasonAlone: DateRule = {
  id: "date/season-alone",
  doc: "a season without an article: “by summer”",
  triggers: ["season"],
  pattern: "season",
  value(match, context) {
    // “Prague Spring”, “Winter Olympics” are names.
    const { text } = context;
    const capital = /\p{Lu}/u.test(text[match.start] ?? "");
    if (
      capital &&
      (/\p{Lu}\p{Ll}+\s$/u.test(text.slice(Math.max(0, match.start - 14), match.start)) ||
        /^\s\p{Lu}/u.test(text.slice(match.end, match.end + 2)))
    )
      return null;
    return seasonName.value(match, context);
  },
  examples: [["Prices eased by spring.", "2024-SP"]],
  not: ["the Prague Spring", "the Winter Olympics"],
};
