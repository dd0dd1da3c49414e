import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const values: Readonly<Record<number, string>> = { 6: "P6M", 7: "P3M", 8: "P1Y" };

export const setWord: DateRule = {
  id: "date/set-word",
  doc: "words for what comes back, as adjectives too: “quarterly”, “annual”, “mornings”, “any weekend”",
  triggers: ["set_word", "parts", "weekend", "weekends"],
  pattern: "set_word | parts | any? (weekend|weekends)",
  value(match, { reference }) {
    const word = match.first("set_word");
    if (word) return make.set(values[word.value] ?? "P1Y");
    const parts = match.first("parts");
    if (parts) return make.set(`XXXX-XX-XXT${["", "MO", "AF", "EV", "NI"][parts.value]}`);
    if (match.has("any")) return make.set("XXXX-WXX-WE");
    return match.has("weekend") && reference !== null ? make.weekend(reference, "published") : null;
  },
  examples: [["It pays a quarterly dividend.", "P3M"]],
};
