import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const values = ["PRESENT_REF", "PAST_REF", "FUTURE_REF"] as const;

export const referenceWord: DateRule = {
  id: "date/reference",
  doc: "“now”, “recently”, “soon”, “the future”, “the past”, “these days”",
  triggers: [
    "reference",
    "current",
    "recent",
    "future",
    "past",
    "units",
    "time",
    "term",
    "moment",
    "present",
  ],
  pattern:
    "(right|more)? reference | current (?!unit_any) | recent (?!unit_any) | (the (near|immediate)? | in) future | the past (?!amount|unit_any|few) | these (?=units)units | the near term | (?<=dash|YEAR to|YEAR until) present",
  value(match, { reference: today }) {
    // “2012–present”
    if (match.has("present"))
      return today === null
        ? make.reference("PRESENT_REF")
        : { ...make.day(today, "published"), value: "PRESENT_REF" };
    const reference = match.first("reference");
    if (reference) return make.reference(values[reference.value] ?? "PRESENT_REF");
    if (match.has("units")) return make.reference("PRESENT_REF");
    if (match.has("future", "near", "term")) return make.reference("FUTURE_REF");
    return make.reference(match.has("current") ? "PRESENT_REF" : "PAST_REF");
  },
  examples: [
    ["They now agree.", "PRESENT_REF"],
    ["They met recently.", "PAST_REF"],
  ],
};
