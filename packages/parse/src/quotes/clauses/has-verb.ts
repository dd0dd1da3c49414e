import type { Range } from "../contents/find-content.ts";
import type { Scene } from "../frame.ts";
import { shape } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";
import { bitsAt, inflectionAt, nounAt, verbAt } from "./noun-phrases.ts";

/** Whether a finite verb stands in the range; `early`: before a word that begins another clause. */
export function hasVerb({ text, words }: Scene, { from, to }: Range, early = false): boolean {
  for (let i = from; i < to; i++) {
    const bits = bitsAt(words, i);
    if (words.shape[i] === shape.possessive && i > from && bitsAt(words, i - 1) & classes.pronoun)
      return true;
    if (words.shape[i] !== shape.lower) continue;
    if (bits & (classes.auxiliary | classes.verb))
      return (
        !(bitsAt(words, i - 1) & (classes.determiner | classes.possessive)) ||
        (bits & classes.auxiliary) !== 0
      );
    if (early && bits & (classes.relative | classes.subordinator) && i > from) return false;
    if (early && text.slice(words.start[i]!, words.end[i]!) === "to") return false;
    const before = i > from - 1 ? bitsAt(words, i - 1) : 0;
    if (before & (classes.determiner | classes.possessive | classes.preposition)) continue;
    // “challenges”: as like a noun
    if (verbAt(words, i) > 0 && nounAt(words, i) > 0 && !(before & classes.pronoun)) continue;
    const word = text.slice(words.start[i]!, words.end[i]!);
    // “the results confirm”
    if (inflectionAt(words, i) === 1 && i > from && text[words.end[i - 1]! - 1] === "s") return true;
    if (verbAt(words, i) > 0 || /[^e]ed$/.test(word)) {
      // “the problems faced by the port”
      if (i + 1 < to && text.slice(words.start[i + 1]!, words.end[i + 1]!) === "by") continue;
      if (
        inflectionAt(words, i) === 3 ||
        /(?:ed|s)$/.test(text.slice(words.start[i]!, words.end[i]!)) ||
        before & classes.pronoun
      )
        return true;
    }
  }
  return false;
}
