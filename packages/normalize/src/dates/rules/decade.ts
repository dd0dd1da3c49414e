import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const decadeName: DateRule = {
  id: "date/decade",
  doc: "“the 1990s”, “the ’80s”, “the nineties”",
  triggers: ["decade", "decade_word"],
  pattern: "(the)? (decade | decade_word)",
  value(match, { text }) {
    const owned = /\b(?:his|her|their|my|our|your|its)\s+(?:early|mid|late)?[\s-]*$/i.test(
      text.slice(Math.max(0, match.start - 16), match.start),
    );
    const bare = /^\d\ds$/.test(text.slice(match.start, match.end));
    if (owned || bare) return null;
    const word = match.first("decade_word");
    const value = match.first("decade", "decade_word")?.value ?? 0;
    if (word && !match.has("the")) return null;
    if (value >= 100)
      return value % 100 === 0 && value < 1900
        ? make.century(value, "explicit")
        : make.decade(value, "explicit");
    return make.decade((value <= 10 ? 2000 : 1900) + value, "explicit");
  },
  examples: [
    ["He served in the 1990s.", "199"],
    ["It was the fashion of the nineties.", "199"],
  ],
};
