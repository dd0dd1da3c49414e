import { isDay, toCivil, toDay } from "../calendar.ts";
import { classIndex } from "../classes.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const dayKind = classIndex.get("DAY");

export const sharedYear: DateRule = {
  id: "date/shared-year",
  doc: "the year, or month and year, of what follows: “May 3 and 4, 2024”, “between March and April 1918”, “26 June – 4 August 1952”",
  triggers: ["DAY", "MONTH"],
  pattern:
    "(month_any day_number | the? day_number of? month_any | month_any) (?=(and|or|to|dash|until|comma) (the)? (DAY|MONTH)) | the? day_number (?=(and|or|to|dash|until|comma) DAY)",
  value(match) {
    const token = match.run.find(({ meaning }, index) => index >= match.to && meaning !== null);
    const next = token?.meaning;
    if (!next || next.first === null || next.anchor !== "explicit") return null;
    const end = toCivil(next.first);
    const month = match.first("month", "month_short", "month_word")?.value ?? end.month;
    const day = match.first("n", "ordinal", "ORDINAL")?.value;
    if (day === undefined) return month <= end.month ? make.month(end.year, month, "explicit") : null;
    if (!match.has("month", "month_short", "month_word") && token?.kind !== dayKind) return null;
    if (!isDay(end.year, month, day) || toDay(end.year, month, day) > next.first) return null;
    return make.day(toDay(end.year, month, day), "explicit");
  },
  examples: [
    ["They met on May 3 and May 4, 2023.", "2023-05-03"],
    ["Casualties between March and April 1918 were high.", "1918-03"],
    ["The siege (26 June – 4 August 1952) failed.", "1952-06-26"],
  ],
};
