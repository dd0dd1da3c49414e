import { tenseWords } from "./lexicon.gen.ts";
import type { Evidence } from "./meaning.ts";

/** When the clause round a date happens, and the word that says so. */
export interface Tense {
  /** `intended`: an act of the past about the future, “agreed to sell”; its date may be either's. */
  readonly time: "past" | "future" | "intended" | null;
  readonly evidence: Evidence;
}

const known: ReadonlyMap<string, (typeof tenseWords)[number][1]> = new Map(tenseWords);
const isCapital = (code: number): boolean => code >= 0x41 && code <= 0x5a;
/** As far as a clause is looked at to either side. */
const reach = 160;
const isLetter = (code: number): boolean => {
  const lower = code | 0x20;
  return lower >= 0x61 && lower <= 0x7a;
};
const sentenceEnd = /[.!?;:]["”’')]*\s+["“‘'(]?(?=\p{Lu})|\n\s*\n|["“”]/gu;
const abbreviation =
  /\b(?:\p{Lu}|Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Sgt|Col|Lt|St|No|Inc|Corp|Co|Jan|Feb|Mar|Apr|Aug|Sept?|Oct|Nov|Dec|[ap]\.m)\.$/u;

/** Whether the full stop at an index of a window belongs to an abbreviation. */
const abbreviates = (window: string, index: number): boolean =>
  window.charCodeAt(index) === 0x2e && abbreviation.test(window.slice(Math.max(0, index - 5), index + 1));

const leftClause = (text: string, start: number): number => {
  const from = Math.max(0, start - reach);
  const window = text.slice(from, start);
  let begin = 0;
  sentenceEnd.lastIndex = 0;
  for (let match = sentenceEnd.exec(window); match; match = sentenceEnd.exec(window)) {
    if (!abbreviates(window, match.index)) begin = match.index + match[0].length;
  }
  return from + begin;
};

const rightClause = (text: string, end: number): number => {
  const window = text.slice(end, end + reach);
  sentenceEnd.lastIndex = 0;
  for (let match = sentenceEnd.exec(window); match; match = sentenceEnd.exec(window)) {
    if (!abbreviates(window, match.index)) return end + match.index;
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

/** When a word says that its clause happens; `at` is where it stands in the text. */
const timeOf = (words: readonly string[], i: number, text: string, at: number): Tense["time"] => {
  const word = words[i] ?? "";
  const next = words[i + 1] ?? "";
  const before = words[i - 1] ?? "";
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
  if (word.length <= 4 || !word.endsWith("ed") || isCapital(text.charCodeAt(at))) return null;
  return isAdjective(before, words[i - 2] ?? "", text[at - 1] === "-") ? null : "past";
};

/** The words of a stretch of text in small letters; `starts` gets where they begin. */
const wordsIn = (text: string, from: number, to: number, starts: number[]): string[] => {
  const words: string[] = [];
  let at = from;
  while (at < to) {
    if (!isLetter(text.charCodeAt(at))) {
      at++;
      continue;
    }
    const start = at;
    while (at < to && isLetter(text.charCodeAt(at))) at++;
    starts.push(start);
    words.push(text.slice(start, at).toLowerCase());
  }
  return words;
};

/** Finds the nearest word that sets the clause of a span in time: first before the span, then after it. */
export function readTense(text: string, start: number, end: number): Tense {
  const starts: number[] = [];
  const told = (words: readonly string[], i: number): Tense | null => {
    const at = starts[i] ?? 0;
    const time = timeOf(words, i, text, at);
    return time && { time, evidence: { start: at, end: at + (words[i]?.length ?? 0) } };
  };
  const before = wordsIn(text, leftClause(text, start), start, starts);
  for (let i = before.length - 1; i >= 0; i--) {
    const tense = told(before, i);
    if (tense) return tense;
  }
  starts.length = 0;
  const after = wordsIn(text, end, rightClause(text, end), starts);
  for (let i = 0; i < after.length; i++) {
    const tense = told(after, i);
    if (tense) return tense;
  }
  return { time: null, evidence: null };
}
