import { entries, shape, type Words } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";
import { bitsAt, isAdverb } from "./noun-phrases.ts";

const particles = new Set(["for", "about", "out", "against", "off", "up", "back", "upon"]);
const withAt = new Set(["laugh", "scoff", "hint", "sneer", "marvel", "jeer", "shout", "yell", "aim", "look"]);
/** Verbs of which a preposition is never a part: `said for the first time`. */
const plain = new Set(["say", "tell", "add", "write", "report"]);
const withTo = new Set(["refer", "allude", "point", "respond", "object", "agree", "reply", "react"]);

/** The reporting words round a verb: auxiliaries and adverbs before it, a particle after it. */
export function cueSpan(
  text: string,
  words: Words,
  first: number,
  head: number,
  to: number,
  lemma: string,
): { from: number; to: number } {
  let from = head;
  while (from > first) {
    const k = from - 1;
    if (bitsAt(words, k) & classes.auxiliary || isAdverb(text, words, k)) from--;
    else if (words.shape[k] === shape.possessive && isContracted(words, from)) from--;
    else break;
  }
  let end = head + 1;
  const next = end < to ? entries[words.shape[end] === shape.lower ? words.entry[end]! : 0]![0] : "";
  if (
    (particles.has(next) && !plain.has(lemma)) ||
    (next === "at" && withAt.has(lemma)) ||
    (next === "to" && withTo.has(lemma)) ||
    (next === "on" && /^(?:call|focus|insist|comment|weigh)$/.test(lemma))
  )
    end++;
  return { from, to: end };
}

/** “he’s said”: the mark before `i` stands for “has” or “is” */
function isContracted(words: Words, i: number): boolean {
  return words.shape[i] === shape.lower;
}
