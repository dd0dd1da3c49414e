import { absent, lookUp } from "./hash-table.ts";
import type { SyntaxModel } from "./model.ts";
import { addSparse } from "./rows.ts";
import { fillTagFeatures, tagFeatureCount } from "./tag-features.ts";
import { padding, styleOf, type Words } from "./words.ts";

/** Gives a function that gives each word of a sentence its joint tag, from left to right. */
export function makeTagger({
  ambiguity,
  allowed,
  choices,
  tagRows,
  upos,
}: SyntaxModel): (words: Words, length: number) => void {
  const features = new Int32Array(tagFeatureCount);
  const scores = new Int32Array(upos.length);
  const found = new Int32Array(tagFeatureCount);
  return (words, length) => {
    for (let at = padding; at < length + padding; at++) {
      words.ambiguity[at] = lookUp(ambiguity, words.lower[at]!);
    }
    const style = styleOf(words, length);
    for (let index = 0; index < length; index++) {
      const choice = lookUp(allowed, words.form[index + padding]!);
      const start = choice >>> 8;
      const count = choice & 0xff;
      if (count === 1) {
        words.tag[index + padding] = choices[start]!;
        continue;
      }
      fillTagFeatures(words, index, style, features);
      scores.fill(0);
      addSparse(tagRows, features, scores, found);
      let best = 0;
      if (choice !== absent) {
        best = choices[start]!;
        for (let at = start + 1; at < start + count; at++) {
          if (scores[choices[at]!]! > scores[best]!) best = choices[at]!;
        }
      } else {
        for (let tag = 1; tag < scores.length; tag++) if (scores[tag]! > scores[best]!) best = tag;
      }
      words.tag[index + padding] = best;
    }
  };
}
