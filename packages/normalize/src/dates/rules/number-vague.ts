import { number } from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const numberVague: DateRule = {
  id: "date/number-vague",
  doc: "amounts without a number: “a few”, “several”, “a couple of”, “dozens of”",
  triggers: ["few", "several", "couple", "many", "some"],
  pattern:
    "(a|only)? few (?=(more|additional|consecutive|past|last|previous|other)? units) | several (?=(more|additional|consecutive|past|last)? units) | many (?=(more|additional)? units) | some (?=(few)? units) | (a? couple of?) (?=(more)? units)",
  value: (match) => number(match.has("couple") ? 2 : Number.NaN),
  examples: [
    ["It will take a few days.", "PXD"],
    ["A couple of weeks passed.", "P2W"],
  ],
};
