import { entries, shape, type Words } from "../words/find-words.ts";
import { classes } from "../words/lexicon.gen.ts";
import { bitsAt, inflectionAt, isAdverb, isModifier, verbAt } from "./noun-phrases.ts";

/** What a verb does in its clause. */
export type VerbReading = "finite" | "gerund" | "infinitive" | "passive" | "participle";

const base = 1;
const present = 2;
const past = 3;
const gerund = 4;
/** “read”, “put”: base and past alike. */
const baseOrPast = 5;

const be = new Set([
  "is",
  "are",
  "was",
  "were",
  "be",
  "been",
  "being",
  "am",
  "'re",
  "’re",
  "'m",
  "’m",
  "isn't",
  "aren't",
  "wasn't",
  "weren't",
  "isn’t",
  "aren’t",
  "wasn’t",
  "weren’t",
  "gets",
  "got",
]);
const have = new Set([
  "has",
  "have",
  "had",
  "'ve",
  "’ve",
  "having",
  "hasn't",
  "haven't",
  "hadn't",
  "hasn’t",
  "haven’t",
  "hadn’t",
]);
const counts = new Set([
  "two",
  "three",
  "four",
  "five",
  "six",
  "seven",
  "eight",
  "nine",
  "ten",
  "several",
  "few",
]);
const plural = new Set([
  "i",
  "we",
  "you",
  "they",
  "who",
  "that",
  "which",
  "people",
  "police",
  "both",
  "many",
  "some",
  "most",
  "others",
  "all",
  "men",
  "women",
  "critics",
]);

const word = (words: Words, i: number): string => entries[words.entry[i]!]![0];

/** How the cue verb at `i` stands in the clause that begins at `first`; null where it is a noun or an adjective. */
export function readVerb(
  text: string,
  words: Words,
  first: number,
  i: number,
  to: number,
): VerbReading | null {
  const inflection = inflectionAt(words, i);
  let b = i - 1;
  while (b >= first && isAdverb(text, words, b)) b--;
  const before = b >= first ? bitsAt(words, b) : 0;
  const left = b >= first ? word(words, b) : "";
  const auxiliary =
    (before & classes.auxiliary) !== 0 ||
    /^['’](?:s|d|ll|ve|re|m)$/.test(left) ||
    (words.shape[b] === shape.possessive && b >= first);
  const contracted = b >= first && words.shape[b] === shape.possessive;
  if (inflection === gerund) {
    if (be.has(left) || (contracted && b > first && (bitsAt(words, b - 1) & classes.pronoun) !== 0))
      return "finite";
    if (before & (classes.determiner | classes.possessive) && !(before & classes.pronoun)) return null;
    return "gerund";
  }
  const isNoun = entries[words.entry[i]!]![3] > 0;
  if (
    before & (classes.determiner | classes.possessive) &&
    !(before & (classes.pronoun | classes.relative))
  ) {
    if (inflection !== past || left !== "that") return null;
  }
  if (inflection === baseOrPast) {
    if (left === "to") return "infinitive";
    if (be.has(left)) return "passive";
    return before & (classes.preposition | classes.possessive | classes.determiner) &&
      !(before & classes.pronoun)
      ? null
      : "finite";
  }
  if (inflection === base) {
    if (isModifier(text, words, i, to)) return null;
    if (left === "to") return "infinitive";
    // “at which point”
    if (isNoun && left === "which" && b > first && bitsAt(words, b - 1) & classes.preposition) return null;
    if (b >= first && words.mark[b] === 44)
      return !isNoun || (i + 1 < to && word(words, i + 1) === "that") ? "finite" : null;
    if (auxiliary && !be.has(left) && !have.has(left) && words.shape[b] !== shape.possessive) return "finite";
    // “police press officer Ann Marsh”
    if (!(before & classes.pronoun) && bitsAt(words, i + 1) & (classes.title | classes.person_noun))
      return null;
    if (plural.has(left)) return "finite";
    if (b < first) return null;
    if (before & classes.coordinator) return isNoun ? null : "finite";
    if (before & classes.preposition) return null;
    const pluralNoun =
      words.shape[b]! <= shape.upper && /[^s]s$/.test(text.slice(words.start[b]!, words.end[b]!));
    if (pluralNoun && !(isNoun && isVerbNext(text, words, i, to))) return "finite";
    return null;
  }
  if (inflection === present) {
    if (before & classes.preposition || auxiliary) return null;
    // “at least four states where”
    if (
      b >= first &&
      (words.shape[b] === shape.number || counts.has(text.slice(words.start[b]!, words.end[b]!)))
    )
      return null;
    if (
      isNoun &&
      (b < first ||
        isVerbNext(text, words, i, to) ||
        (words.shape[b] === shape.lower &&
          !(before & (classes.pronoun | classes.relative | classes.coordinator)) &&
          !startsObject(words, i, to)))
    )
      return null;
    return "finite";
  }
  if (inflection === past) {
    if (be.has(left)) return "passive";
    if (
      have.has(left) ||
      left === "'d" ||
      left === "’d" ||
      (words.shape[b] === shape.possessive && b >= first)
    ) {
      return "finite";
    }
    if (i + 1 < to && word(words, i + 1) === "by") return "participle";
    if (before & classes.preposition && left !== "than" && left !== "as") return null;
    return "finite";
  }
  return null;
}

function isVerbNext(text: string, words: Words, i: number, to: number): boolean {
  let k = i + 1;
  while (k < to && isAdverb(text, words, k)) k++;
  if (k >= to) return false;
  const bits = bitsAt(words, k);
  return (
    (bits & (classes.auxiliary | classes.verb)) !== 0 ||
    (verbAt(words, k) > 0 && inflectionAt(words, k) === past) ||
    word(words, k) === "of"
  );
}

function startsObject(words: Words, i: number, to: number): boolean {
  const k = i + 1;
  if (k >= to) return false;
  const bits = bitsAt(words, k);
  return (
    words.shape[k] === shape.stretch ||
    words.shape[k] === shape.capital ||
    words.shape[k] === shape.upper ||
    (bits &
      (classes.determiner |
        classes.possessive |
        classes.pronoun |
        classes.object_pronoun |
        classes.subordinator)) !==
      0
  );
}
