import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const yearBc: DateRule = {
  id: "date/year-era",
  doc: "years with an era: “490 BC”, “AD 79”",
  triggers: ["bc", "ad"],
  pattern: "(approx)? (n|num|three_digits|year) (bc|ad) | ad (n|num|three_digits)",
  value(match) {
    const year = match.first("n", "num", "three_digits", "year")?.value ?? 0;
    if (!Number.isInteger(year) || year === 0) return null;
    const made = make.year(match.has("bc") ? 1 - year : year, "explicit");
    return match.has("approx") ? { ...made, mod: "APPROX", qualifier: "approximate" } : made;
  },
  examples: [
    ["The city fell in 490 BC.", "BC0490"],
    ["It erupted in AD 79.", "0079"],
  ],
};
