import { tenseWords } from "./lexicon.gen.ts";
import type { Evidence } from "./meaning.ts";

/** When the clause round a date happens, and the word that says so. */
export interface Tense {
  /** `intended`: an act of the past about the future, “agreed to sell”; its date may be either's. */
  readonly time: "past" | "future" | "intended" | null;
  readonly evidence: Evidence;
}

const known: ReadonlyMap<string, (typeof tenseWords)[number][1]> = new Map(tenseWords);
/** As far as a clause is looked at to either side. */
const reach = 160;
const word = /[A-Za-z]+/g;
const sentenceEnd = /[.!?;:]["”’')]*\s+["“‘'(]?(?=\p{Lu})|\n\s*\n|["“”]/gu;
const abbreviation =
  /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Sgt|Col|Lt|St|No|Inc|Corp|Co|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.$/u;

const leftClause = (text: string, start: number): number => {
  const from = Math.max(0, start - reach);
  const window = text.slice(from, start);
  let begin = 0;
  for (const match of window.matchAll(sentenceEnd)) {
    if (
      match[0].startsWith(".") &&
      abbreviation.test(window.slice(Math.max(0, match.index - 5), match.index + 1))
    )
      continue;
    begin = match.index + match[0].length;
  }
  return from + begin;
};

const rightClause = (text: string, end: number): number => {
  const window = text.slice(end, end + reach);
  for (const match of window.matchAll(sentenceEnd)) {
    if (
      match[0].startsWith(".") &&
      abbreviation.test(window.slice(Math.max(0, match.index - 5), match.index + 1))
    )
      continue;
    return end + match.index;
  }
  return end + window.length;
};

const determiners = new Set(
  "a an the this that these those his her its their our my your some any no each every all both more most".split(
    " ",
  ),
);
const presentBe = new Set(["is", "are", "am", "being"]);

/** True of a word in -ed that tells no act of the past: “the wounded soldier”, “is not lowered”, “star-studded”. */
const isAdjective = (before: string, beforeThat: string, hyphen: boolean): boolean =>
  hyphen ||
  determiners.has(before) ||
  presentBe.has(before) ||
  ((before === "not" || before === "never") && presentBe.has(beforeThat));

const timeOf = (words: readonly string[], i: number, { name, hyphen }: Look): Tense["time"] => {
  const [word = "", next = "", before = ""] = [words[i], words[i + 1], words[i - 1]];
  // What is to be published, or will be, is decided by what stands before “be”.
  if (before === "be") return null;
  const kind = known.get(word);
  if (kind === "past") return "past";
  // “a demonstration planned on Saturday”, “They planned to march on Saturday.”
  if (kind === "planned") return next === "to" ? "intended" : "future";
  const plain =
    (kind === "plan_to" || kind === "past_plan") &&
    next !== "to" &&
    next !== "for" &&
    !(word === "plans" && determiners.has(next));
  // “It had been scheduled to expire on Friday.”
  if (kind === "plan" && before === "been" && words[i - 2] === "had") return "past";
  if (kind === "past_plan") return plain ? "past" : "intended";
  if (kind !== undefined && !plain) return "future";
  if (word === "to" && next === "be") return "future";
  if (word.length <= 4 || !word.endsWith("ed") || name) return null;
  return isAdjective(before, words[i - 2] ?? "", hyphen) ? null : "past";
};

/** How a word is written where it stands. */
interface Look {
  /** Capitalized within a sentence, as “United” is. */
  readonly name: boolean;
  /** Behind a hyphen. */
  readonly hyphen: boolean;
}

const lookOf = (text: string, at: number): Look => ({
  name: /^\p{Lu}/u.test(text.slice(at, at + 1)),
  hyphen: text[at - 1] === "-",
});

/** Finds the nearest word that sets the clause of a span in time: first before the span, then after it. */
export function readTense(text: string, start: number, end: number): Tense {
  const left = leftClause(text, start);
  const before = Array.from(text.slice(left, start).matchAll(word));
  const wordsBefore = before.map(([found]) => found.toLowerCase());
  for (let i = before.length - 1; i >= 0; i--) {
    const match = before[i];
    if (!match) continue;
    const at = left + match.index;
    const time = timeOf(wordsBefore, i, lookOf(text, at));
    if (time) {
      return { time, evidence: { start: at, end: at + match[0].length } };
    }
  }
  const right = rightClause(text, end);
  const after = Array.from(text.slice(end, right).matchAll(word));
  const wordsAfter = after.map(([found]) => found.toLowerCase());
  for (const [i, match] of after.entries()) {
    const at = end + match.index;
    const time = timeOf(wordsAfter, i, lookOf(text, at));
    if (time) {
      return { time, evidence: { start: at, end: at + match[0].length } };
    }
  }
  return { time: null, evidence: null };
}
