import { bitsAt, isName } from "../clauses/noun-phrases.ts";
import type { Range } from "../contents/find-content.ts";
import type { Scene } from "../frame.ts";
import { entries, shape } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";

/** `Marsh, Ives and the mayor`: each of those who speak together, in order; one range where there is one speaker. */
export function splitSpeakers({ text, words }: Pick<Scene, "text" | "words">, { from, to }: Range): Range[] {
  const and = (i: number) => words.shape[i] === shape.lower && entries[words.entry[i]!]![0] === "and";
  let at = -1;
  for (let i = from + 1; i < to - 1; i++) if (and(i)) at = i;
  if (at < 0) return [{ from, to }];
  const opens = (i: number) =>
    isName(words, i) || (bitsAt(words, i) & (classes.determiner | classes.possessive | classes.title)) !== 0;
  // “American academic and professor Ann Marsh”: one who is both
  const one = (i: number) => words.shape[i] === shape.lower && text[words.end[i]! - 1] !== "s";
  if (
    one(at - 1) &&
    isName(words, to - 1) &&
    !(bitsAt(words, from) & classes.determiner) &&
    words.shape[at + 1] === shape.lower &&
    !(bitsAt(words, at + 1) & (classes.determiner | classes.possessive))
  )
    return [{ from, to }];
  // “the Department of Health and Welfare”: one body
  for (let i = from; i < at; i++)
    if (bitsAt(words, i) & classes.preposition && !(bitsAt(words, at + 1) & classes.determiner))
      return [{ from, to }];
  if (
    !opens(at + 1) ||
    ((words.shape[at - 1] === shape.lower) !== (words.shape[to - 1] === shape.lower) &&
      !(bitsAt(words, at + 1) & (classes.determiner | classes.possessive)) &&
      !isName(words, from))
  ) {
    return [{ from, to }];
  }
  const found: Range[] = [];
  let start = from;
  for (let i = from; i < at; i++) {
    if (words.mark[i] !== 44 || i === start) continue;
    found.push({ from: start, to: i });
    start = i + 1;
  }
  if (start < at) found.push({ from: start, to: at });
  found.push({ from: at + 1, to });
  return found;
}
