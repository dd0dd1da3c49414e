import type { Range } from "../contents/find-content.ts";
import type { Scene } from "../frame.ts";
import { shape, type Words } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";
import { bitsAt, inflectionAt, isAdverb, nounAt, verbAt } from "./noun-phrases.ts";

const comma = 44;
const pluralSubject = /^(?:all|both|children|many|men|most|people|police|some|women)$/i;

/** The comma behind an aside that began at a comma before `at`: `the bridge, which is old, (will …)`; −1: there is none. */
function asideEnd(words: Words, from: number, at: number, to: number): number {
  let begins = at - 1;
  while (begins > from && words.mark[begins] !== comma) begins--;
  if (words.mark[begins] !== comma) return -1;
  let end = at + 1;
  while (end < to && words.mark[end] !== comma) end++;
  return end + 1 < to && !(bitsAt(words, end + 1) & classes.coordinator) ? end : -1;
}

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
    if (early && bits & (classes.relative | classes.subordinator) && i > from) {
      const end = asideEnd(words, from, i, to);
      if (end < 0) return false;
      i = end;
      continue;
    }
    if (early && text.slice(words.start[i]!, words.end[i]!) === "to") return false;
    const before = i > from - 1 ? bitsAt(words, i - 1) : 0;
    if (before & (classes.determiner | classes.possessive | classes.preposition)) continue;
    // “challenges”: as like a noun
    if (verbAt(words, i) > 0 && nounAt(words, i) > 0 && !(before & classes.pronoun)) continue;
    const word = text.slice(words.start[i]!, words.end[i]!);
    // “the results confirm”
    if (
      inflectionAt(words, i) === 1 &&
      i > 0 &&
      ((i > from && text[words.end[i - 1]! - 1] === "s") ||
        pluralSubject.test(text.slice(words.start[i - 1]!, words.end[i - 1]!)))
    )
      return true;
    // “her products place a weight on skill”
    if (
      bits === 0 &&
      i > from &&
      i + 1 < to &&
      /\p{Ll}s$/u.test(text.slice(words.end[i - 1]! - 2, words.end[i - 1]!)) &&
      !/(?:s|ed|ing|ly|al|ic|ous|ive)$/.test(word) &&
      words.shape[i - 1] === shape.lower &&
      bitsAt(words, i + 1) & (classes.determiner | classes.possessive)
    )
      return true;
    if (verbAt(words, i) > 0 || /[^e]ed$/.test(word)) {
      // “the problems faced by the port”
      if (i + 1 < to && text.slice(words.start[i + 1]!, words.end[i + 1]!) === "by") continue;
      if (
        inflectionAt(words, i) === 3 ||
        (inflectionAt(words, i) !== 1 && /(?:ed|s)$/.test(word)) ||
        before & classes.pronoun
      )
        return true;
    }
  }
  return false;
}

/** Whether a finite verb stands at the head of a range, whose subject stands before the cue. */
export function beginsWithVerb({ text, words }: Scene, from: number): boolean {
  let i = from;
  while (isAdverb(text, words, i)) i++;
  if (words.shape[i] !== shape.lower) return false;
  if (bitsAt(words, i) & (classes.auxiliary | classes.verb)) return true;
  return /(?:[^e]ed|[^s]s)$/.test(text.slice(words.start[i]!, words.end[i]!)) || inflectionAt(words, i) === 3;
}
