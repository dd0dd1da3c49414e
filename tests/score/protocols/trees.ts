import { makeTable, type TokenTable } from "@onrecord/parse";
import type { ConlluSentence } from "./conllu.ts";

/** Gold sentences as texts and tables of gold tokens, untagged. */
export function goldTable(gold: readonly ConlluSentence[]): {
  text: string;
  sentences: { start: number; end: number; paragraph: number }[];
  tokens: TokenTable;
} {
  let text = "";
  const sentences: { start: number; end: number; paragraph: number }[] = [];
  const start: number[] = [];
  const end: number[] = [];
  const owner: number[] = [];
  gold.forEach(({ forms }, sentence) => {
    const from = text.length;
    for (const form of forms) {
      start.push(text.length);
      text += form;
      end.push(text.length);
      owner.push(sentence);
      text += " ";
    }
    sentences.push({ start: from, end: text.length - 1, paragraph: sentence });
    text += "\n";
  });
  return {
    text,
    sentences,
    tokens: makeTable(Int32Array.from(start), Int32Array.from(end), Int32Array.from(owner)),
  };
}

/** What is predicted of one sentence, an entry a word. */
export interface PredictedSentence {
  readonly lemmas: readonly string[];
  readonly upos: readonly string[];
  readonly xpos: readonly string[];
  /** Index of the head within the sentence; −1 at the root. */
  readonly heads: readonly number[];
  readonly relations: readonly string[];
}

const base = (relation: string): string => relation.split(":")[0]!;
const percent = (part: number, whole: number): number => (whole === 0 ? 0 : (100 * part) / whole);

/**
 * Accuracies over the words of gold sentences, punctuation counted: universal and Penn tags, lemmas, heads (UAS), heads
 * with relations cut at the colon (LAS); F1 of arcs with one full relation.
 */
export function scoreTrees(gold: readonly ConlluSentence[], predicted: readonly PredictedSentence[]) {
  let [words, upos, xpos, lemma, uas, las] = [0, 0, 0, 0, 0, 0];
  const tallies = new Map<string, { gold: number; predicted: number; right: number }>();
  const tally = (relation: string) => {
    const found = tallies.get(relation) ?? { gold: 0, predicted: 0, right: 0 };
    tallies.set(relation, found);
    return found;
  };
  gold.forEach((sentence, number) => {
    const guess = predicted[number]!;
    sentence.forms.forEach((_, word) => {
      const relation = sentence.relations[word]!;
      const isHead = guess.heads[word] === sentence.heads[word];
      words++;
      if (guess.upos[word] === sentence.upos[word]) upos++;
      if (guess.xpos[word] === sentence.xpos[word]) xpos++;
      if (guess.lemmas[word] === sentence.lemmas[word]) lemma++;
      if (isHead) uas++;
      if (isHead && base(guess.relations[word]!) === base(relation)) las++;
      tally(relation).gold++;
      tally(guess.relations[word]!).predicted++;
      if (isHead && guess.relations[word] === relation) tally(relation).right++;
    });
  });
  return {
    upos: percent(upos, words),
    xpos: percent(xpos, words),
    lemma: percent(lemma, words),
    uas: percent(uas, words),
    las: percent(las, words),
    relationF1: (relation: string): number => {
      const { gold: expected, predicted: found, right } = tally(relation);
      return percent(2 * right, expected + found);
    },
  };
}
