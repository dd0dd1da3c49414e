import { longestShared } from "../../packages/parse/src/syntax/forest.ts";
import { verbsOf } from "../../packages/parse/src/syntax/model.ts";
import { countStretches, padding, type Words } from "../../packages/parse/src/syntax/words.ts";
import type { ConlluSentence } from "../../tests/score/protocols/conllu.ts";
import { readWords } from "./tagger.ts";

/** A sentence of a treebank as the parser learns from it. */
export interface Example {
  readonly sentence: ConlluSentence;
  /** Predicted joint tags. */
  readonly tags: readonly string[];
}

/** Longer sentences are left out. */
export const longest = longestShared;

/** Reads examples into words: forms, predicted tags, what lies between. */
export function makeLoader(tags: readonly string[]): (example: Example, words: Words) => void {
  const numbers = new Map(tags.map((tag, number) => [tag, number]));
  const verbs = verbsOf(tags);
  return ({ sentence, tags: own }, words) => {
    readWords(sentence, words);
    own.forEach((tag, word) => {
      words.tag[word + padding] = numbers.get(tag) ?? 0;
    });
    countStretches(words, own.length, verbs);
  };
}
