import { fillTagFeatures, tagFeatureCount } from "../../packages/parse/src/syntax/tag-features.ts";
import { habitHash } from "../../packages/parse/src/syntax/tag-words.ts";
import {
  makeWords,
  padding,
  padWords,
  readWord,
  styleOf,
  type Words,
} from "../../packages/parse/src/syntax/words.ts";
import type { ConlluSentence } from "../../tests/score/protocols/conllu.ts";
import { makeCounter } from "./feature-index.ts";
import { addScores, average, findRows, makePerceptron, type Perceptron, update } from "./perceptron.ts";
import { makeRandom, shuffled } from "./random.ts";

export const jointTag = (sentence: ConlluSentence, word: number) =>
  `${sentence.upos[word]} ${sentence.xpos[word]}`;

export interface TagDictionary {
  /** Class of tags by the hash of a word. */
  readonly ambiguity: ReadonlyMap<number, number>;
  /** Possible tags of a frequent word, by the hash of its form. */
  readonly tags: ReadonlyMap<number, Uint8Array>;
  /** The tag that a frequent word with several has always had between such neighbours, by `habitHash`. */
  readonly habits: ReadonlyMap<number, number>;
  /** Tags of words that are not frequent. */
  readonly open: readonly number[];
}
export interface TrainedTagger {
  readonly labels: readonly string[];
  readonly dictionary: TagDictionary;
  readonly perceptron: Perceptron;
}

const longest = 400;

export function readWords(
  { forms }: ConlluSentence,
  words: Words,
  dictionary?: Pick<TagDictionary, "ambiguity">,
): void {
  padWords(words, forms.length);
  forms.forEach((form, word) => {
    readWord(form, 0, form.length, words, word + padding);
    words.ambiguity[word + padding] = dictionary?.ambiguity.get(words.lower[word + padding]!) ?? 0;
  });
}

function countTags(sentences: readonly ConlluSentence[], labels: readonly string[], words: Words) {
  const byLower = new Map<number, Map<number, number>>();
  const byForm = new Map<number, Map<number, number>>();
  const add = (map: Map<number, Map<number, number>>, key: number, tag: number) => {
    const counts = map.get(key) ?? new Map<number, number>();
    map.set(key, counts.set(tag, (counts.get(tag) ?? 0) + 1));
  };
  const numbers = new Map(labels.map((label, number) => [label, number]));
  for (const sentence of sentences) {
    readWords(sentence, words);
    for (let word = 0; word < sentence.forms.length; word++) {
      const tag = numbers.get(jointTag(sentence, word));
      if (tag === undefined) continue;
      add(byLower, words.lower[word + padding]!, tag);
      add(byForm, words.form[word + padding]!, tag);
    }
  }
  return { byLower, byForm };
}

const total = (counts: ReadonlyMap<number, number>) => [...counts.values()].reduce((a, b) => a + b, 0);

/** Tags that at least two in ten thousand of the words have that are seen less often than `frequent` times. */
function findOpen(byForm: ReadonlyMap<number, ReadonlyMap<number, number>>, frequent: number): number[] {
  const sums = new Map<number, number>();
  for (const counts of byForm.values()) {
    if (total(counts) >= frequent) continue;
    for (const [tag, times] of counts) sums.set(tag, (sums.get(tag) ?? 0) + times);
  }
  const all = total(sums);
  return [...sums]
    .filter(([, times]) => times >= all * 0.0002)
    .map(([tag]) => tag)
    .sort((a, b) => a - b);
}

/** So often must a word be seen between such neighbours. */
const habitLeast = 5;

/** Habits that hold wherever they are seen. The weights are learned without them, and need not be asked where one is. */
function findHabits(
  sentences: readonly ConlluSentence[],
  numbers: ReadonlyMap<string, number>,
  dictionary: Pick<TagDictionary, "ambiguity" | "tags">,
): Map<number, number> {
  const words = makeWords(longest);
  const found = new Map<number, Map<number, number>>();
  for (const sentence of sentences) {
    readWords(sentence, words, dictionary);
    sentence.forms.forEach((_, word) => {
      words.tag[word + padding] = numbers.get(jointTag(sentence, word)) ?? 0;
    });
    for (let at = padding; at < sentence.forms.length + padding; at++) {
      const own = dictionary.tags.get(words.form[at]!);
      if (!own || own.length === 1) continue;
      const key = habitHash(words, at);
      const counts = found.get(key) ?? new Map<number, number>();
      found.set(key, counts.set(words.tag[at]!, (counts.get(words.tag[at]!) ?? 0) + 1));
    }
  }
  const habits = new Map<number, number>();
  for (const [key, counts] of found) {
    const [tag, ...others] = counts.keys();
    if (others.length === 0 && total(counts) >= habitLeast) habits.set(key, tag!);
  }
  return habits;
}

export interface TaggerOptions {
  epochs: number;
  least: number;
  seed: number;
  frequent: number;
  fixedShare: number;
}

export function trainTagger(sentences: readonly ConlluSentence[], options: TaggerOptions): TrainedTagger {
  const words = makeWords(longest);
  const tally = new Map<string, number>();
  for (const sentence of sentences)
    for (let word = 0; word < sentence.forms.length; word++) {
      const tag = jointTag(sentence, word);
      tally.set(tag, (tally.get(tag) ?? 0) + 1);
    }
  const labels = [...tally]
    .filter(([, count]) => count >= 3)
    .map(([label]) => label)
    .sort();
  const numbers = new Map(labels.map((label, number) => [label, number]));
  const { byLower, byForm } = countTags(sentences, labels, words);
  const ambiguity = new Map<number, number>();
  const classes = new Map<string, number>();
  for (const [key, counts] of byLower) {
    const sum = total(counts);
    if (sum < 3) continue;
    const likely = [...counts]
      .filter(([, count]) => count >= sum * 0.1)
      .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    const name = likely.map(([tag]) => tag).join(" ");
    if (!classes.has(name)) classes.set(name, classes.size + 1);
    ambiguity.set(key, classes.get(name)!);
  }
  const tags = new Map<number, Uint8Array>();
  for (const [key, counts] of byForm) {
    const sum = total(counts);
    if (sum < options.frequent) continue;
    const sole = [...counts].find(([, count]) => count >= sum * options.fixedShare);
    tags.set(key, sole ? Uint8Array.of(sole[0]) : Uint8Array.from([...counts.keys()].sort((a, b) => a - b)));
  }
  const dictionary = {
    ambiguity,
    tags,
    habits: findHabits(sentences, numbers, { ambiguity, tags }),
    open: findOpen(byForm, options.frequent),
  };
  const features = new Int32Array(tagFeatureCount);
  const rows = new Int32Array(tagFeatureCount);
  const counter = makeCounter();
  for (const sentence of sentences) {
    readWords(sentence, words, dictionary);
    for (let word = 0; word < sentence.forms.length; word++) {
      words.tag[word + padding] = numbers.get(jointTag(sentence, word)) ?? 0;
    }
    const style = styleOf(words, sentence.forms.length);
    for (let word = 0; word < sentence.forms.length; word++) {
      if (tags.get(words.form[word + padding]!)?.length === 1) continue;
      fillTagFeatures(words, word, style, features);
      for (const feature of features) counter.add(feature);
    }
  }
  const perceptron = makePerceptron(counter.index(options.least), labels.length);
  const random = makeRandom(options.seed);
  const scores = new Float32Array(labels.length);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    for (const sentence of shuffled(sentences, random)) {
      readWords(sentence, words, dictionary);
      const style = styleOf(words, sentence.forms.length);
      for (let word = 0; word < sentence.forms.length; word++) {
        const allowed = tags.get(words.form[word + padding]!);
        if (allowed?.length === 1) {
          words.tag[word + padding] = allowed[0]!;
          continue;
        }
        const found = score(perceptron, words, word, style, features, rows, scores);
        const best = bestOf(scores, allowed);
        words.tag[word + padding] = best;
        const gold = numbers.get(jointTag(sentence, word));
        if (gold === undefined) continue;
        perceptron.step++;
        if (gold !== best) {
          update(perceptron, rows, found, gold, 1);
          update(perceptron, rows, found, best, -1);
        }
      }
    }
  }
  average(perceptron);
  return { labels, dictionary, perceptron };
}

function score(
  p: Perceptron,
  words: Words,
  word: number,
  style: number,
  features: Int32Array,
  rows: Int32Array,
  scores: Float32Array,
): number {
  fillTagFeatures(words, word, style, features);
  const found = findRows(p, features, tagFeatureCount, rows);
  scores.fill(0);
  addScores(p, rows, found, scores);
  return found;
}

function bestOf(scores: Float32Array, allowed: Uint8Array | undefined): number {
  let best = allowed?.[0] ?? 0;
  if (allowed) {
    for (const tag of allowed) if (scores[tag]! > scores[best]!) best = tag;
  } else {
    for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
  }
  return best;
}

/** Predicted joint tags of a sentence. */
export function tagSentence(
  { perceptron, dictionary, labels }: TrainedTagger,
  sentence: ConlluSentence,
): string[] {
  const words = makeWords(sentence.forms.length);
  const features = new Int32Array(tagFeatureCount);
  const rows = new Int32Array(tagFeatureCount);
  const scores = new Float32Array(labels.length);
  readWords(sentence, words, dictionary);
  const style = styleOf(words, sentence.forms.length);
  return sentence.forms.map((_, word) => {
    const allowed = dictionary.tags.get(words.form[word + padding]!);
    let best = allowed?.[0] ?? 0;
    if (allowed?.length !== 1) {
      score(perceptron, words, word, style, features, rows, scores);
      best = bestOf(scores, allowed);
    }
    words.tag[word + padding] = best;
    return labels[best]!;
  });
}
