import { toCivil } from "../calendar.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { unit } from "../units.ts";

export const centuryName: DateRule = {
  id: "date/century",
  doc: "“the 19th century”, “this century”, “the last decade”",
  triggers: ["unit"],
  pattern: "the? (ordinal|ORDINAL) unit bc? | (this|last|next|the current) unit",
  value(match, { reference }) {
    const number = match.first("unit")?.value;
    const ordinal = match.first("ordinal", "ORDINAL")?.value;
    if (ordinal !== undefined) {
      if (number !== unit.century || ordinal > 30) return null;
      return match.has("bc") ? null : make.century((ordinal - 1) * 100, "explicit");
    }
    if (reference === null || (number !== unit.century && number !== unit.decade)) return null;
    const step = match.has("last") ? -1 : match.has("next") ? 1 : 0;
    const { year } = toCivil(reference);
    return number === unit.century
      ? make.century((Math.floor(year / 100) + step) * 100, "published")
      : make.decade((Math.floor(year / 10) + step) * 10, "published");
  },
  examples: [["It was built in the 19th century.", "18"]],
};
