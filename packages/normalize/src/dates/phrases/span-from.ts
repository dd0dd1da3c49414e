import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";
import { addUnits, durationValue, unit } from "../units.ts";

export const spanFrom: DateRule = {
  id: "date/span-from",
  doc: "a duration with its first day: “two weeks starting May 20”, “a week from tomorrow on”",
  triggers: ["unit", "units"],
  pattern:
    "(amount|a) unit_any comma? (starting|starting on|starting from|begin|begin on) DAY | for (amount|a) unit_any comma? from DAY",
  value(match) {
    const number = match.first("unit", "units")?.value ?? 0;
    const amount = match.first("n", "num", "NUMBER");
    const count = amount ? (amount.meaning?.count ?? amount.value) : 1;
    const from = match.first("DAY")?.meaning;
    if (!from || from.first === null || number < unit.day) return null;
    const last = addUnits(from.first, count, number) - 1;
    return {
      ...make.duration(durationValue(count, number), count),
      anchor: from.anchor,
      first: from.first,
      last,
    };
  },
  examples: [["It is closed for two weeks starting May 20, 2024.", "P2W"]],
};
