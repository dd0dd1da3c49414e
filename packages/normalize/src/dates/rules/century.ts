import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const centuryName: DateRule = {
  id: "date/century",
  doc: "“the 19th century”, “this century”, “last decade”",
  triggers: ["unit"],
  pattern: "the? (ordinal|ORDINAL) unit bc? | (this|last|next|the current) unit",
  value(match, { reference, text }) {
    const number = match.first("unit")?.value;
    const ordinal = match.first("ordinal", "ORDINAL")?.value;
    if (ordinal !== undefined) {
      if (number !== unit.century || ordinal > 30) return null;
      return match.has("bc") ? null : make.century((ordinal - 1) * 100, "explicit");
    }
    if (reference === null || (number !== unit.century && number !== unit.decade)) return null;
    const step = match.has("last") ? -1 : match.has("next") ? 1 : 0;
    const alone = !/\bthe\s$/i.test(text.slice(Math.max(0, match.start - 4), match.start));
    // “the last decade” is a stretch of ten years
    if (number === unit.decade && step !== 0 && !alone) return null;
    const { year } = toCivil(reference);
    return number === unit.century
      ? make.century((Math.floor(year / 100) + step) * 100, "published")
      : make.decade((Math.floor(year / 10) + step) * 10, "published");
  },
  examples: [
    ["It was built in the 19th century.", "18"],
    ["Most of it was built last decade.", "201"],
  ],
};
