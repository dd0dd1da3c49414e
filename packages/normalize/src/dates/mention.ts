import type { DateMention } from "../schema.ts";
import { formatDay, formatRowDay } from "./calendar.ts";
import type { Meaning } from "./meaning.ts";

const plainEdtf = /^-?\d{4}(?:-\d{2}(?:-\d{2})?)?$/;
const seasonEdtf = /^\d{4}-2[1-4]$/;

/** EDTF level 2 of a meaning: the calendar unit where EDTF has one, else the interval of its days. */
function toEdtf(meaning: Meaning): string | null {
  const { first, last, precision, qualifier, type, value } = meaning;
  if (type === "SET") return null;
  if (first === null && last === null) return meaning.edtf ?? null;
  const from = first === null ? ".." : formatDay(first);
  const to = last === null ? ".." : formatDay(last);
  const about = qualifier === "approximate" ? "~" : "";
  if (qualifier === "exact" || qualifier === "approximate") {
    if (meaning.edtf && seasonEdtf.test(meaning.edtf)) return meaning.edtf + about;
    if (type === "DATE" && plainEdtf.test(value)) return value + about;
    if (precision === "decade" || precision === "century") {
      return (precision === "decade" ? `${from.slice(0, 3)}X` : `${from.slice(0, 2)}XX`) + about;
    }
    const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
    if (quarter) return `${quarter[1]}-${32 + Number(quarter[2])}${about}`;
  }
  if (from === to) return from + about;
  const loose = qualifier === "early" || qualifier === "mid" || qualifier === "late" ? "~" : about;
  return `${first === null ? from : from + loose}/${last === null ? to : to + loose}`;
}

/** A found expression as the schema has it. */
export const toMention = (start: number, end: number, meaning: Meaning, rule: string): DateMention => ({
  start,
  end,
  timexType: meaning.type,
  timexValue: meaning.value,
  timexMod: meaning.mod,
  edtf: toEdtf(meaning),
  startDate: formatRowDay(meaning.first),
  endDate: formatRowDay(meaning.last),
  precision: meaning.precision,
  qualifier: meaning.qualifier,
  duration: meaning.duration,
  status: meaning.status,
  anchor: meaning.anchor,
  alternatives: [...meaning.alternatives],
  evidence: meaning.evidence,
  rule,
});
