import { hash3 } from "./hash.ts";
import { absent, lookUp } from "./hash-table.ts";
import type { SyntaxModel } from "./model.ts";
import { makeLabelScores } from "./rows.ts";
import { fillContextFeatures, fillOwnFeatures, ownFeatureCount, tagFeatureCount } from "./tag-features.ts";
import { padding, styleOf, type Words } from "./words.ts";

/** Words whose own features are remembered: the same ones come again and again in a text. */
const places = 1024;

/** Under what a word's habit is found: its form, the tag before it and the class of the next word. */
export const habitHash = ({ form, tag, ambiguity }: Words, at: number): number =>
  hash3(50, form[at]!, tag[at - 1]!, ambiguity[at + 1]!);

const taggers = new WeakMap<SyntaxModel, (words: Words, length: number) => void>();

/** A function that gives each word of a sentence its joint tag, from left to right. */
export function taggerOf(model: SyntaxModel): (words: Words, length: number) => void {
  const known = taggers.get(model);
  if (known) return known;
  const tagger = makeTagger(model);
  taggers.set(model, tagger);
  return tagger;
}

function makeTagger(model: SyntaxModel) {
  const { ambiguity, allowed, choices, habits, tagRows, tagOfColumn, openTags } = model;
  const features = new Int32Array(tagFeatureCount);
  const scores = makeLabelScores(tagRows, features);
  const { sparse } = scores;
  const width = sparse.length;
  // What the own features of a word add up to, by its form, its place and the style of its sentence.
  const forms = new Int32Array(places);
  const variants = new Int32Array(places);
  const sums = new Int16Array(places * width);

  /** Where the sums of the word's own features stand. */
  function sumsOf(words: Words, index: number, style: number): number {
    const form = words.form[index + padding]!;
    const variant = style * 2 + (index === 0 ? 2 : 1);
    const place = (form ^ (form >>> 15)) & (places - 1);
    if (forms[place] === form && variants[place] === variant) return place * width;
    forms[place] = form;
    variants[place] = variant;
    fillOwnFeatures(words, index, style, features);
    scores.clear();
    scores.ask(0, ownFeatureCount);
    scores.addDense(width);
    sums.set(sparse, place * width);
    return place * width;
  }

  return (words: Words, length: number): void => {
    for (let at = padding; at < length + padding; at++) {
      words.ambiguity[at] = lookUp(ambiguity, words.lower[at]!);
    }
    const style = styleOf(words, length);
    for (let index = 0; index < length; index++) {
      const choice = lookUp(allowed, words.form[index + padding]!);
      const start = choice >>> 8;
      const count = choice & 0xff;
      const habit = count > 1 ? lookUp(habits, habitHash(words, index + padding)) : absent;
      if (habit !== absent) {
        words.tag[index + padding] = habit - 1;
        continue;
      }
      let best = count === 1 ? choices[start]! : 0;
      if (count !== 1) {
        const own = sumsOf(words, index, style);
        fillContextFeatures(words, index, features);
        scores.clear();
        scores.ask(ownFeatureCount, tagFeatureCount);
        let most = -0x80000000;
        if (choice === absent) {
          scores.addDense(openTags);
          for (let column = 0; column < openTags; column++) {
            const score = sparse[column]! + sums[own + column]!;
            if (score > most) {
              best = column;
              most = score;
            }
          }
        } else {
          for (let at = start; at < start + count; at++) {
            const column = choices[at]!;
            const score = scores.scoreOf(column) + sums[own + column]!;
            if (score > most) {
              best = column;
              most = score;
            }
          }
        }
      }
      words.tag[index + padding] = tagOfColumn[best]!;
    }
  };
}
