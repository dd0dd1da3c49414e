import { hash1, hash2, hash3 } from "./hash.ts";
import { padding, type Words } from "./words.ts";

/** Number of features of one word that see the word itself, and of all. */
export const ownFeatureCount = 13;
export const tagFeatureCount = 35;

/*
 * Features of word `index` for its tag. Written out line by line: this runs for every word that has more than one
 * possible tag.
 */

/** Those that see nothing but the word, whether it is the first one, and the style of the sentence. */
export function fillOwnFeatures(words: Words, index: number, style: number, out: Int32Array): void {
  const { lower, form, prefix1, prefix2, prefix3, suffix1, suffix2, suffix3, suffix4, shape } = words;
  const i = index + padding;
  const start = index === 0 ? 1 : 0;
  out[0] = hash1(1, lower[i]!);
  out[1] = hash1(2, form[i]!);
  out[2] = hash1(3, suffix1[i]!);
  out[3] = hash1(4, suffix2[i]!);
  out[4] = hash1(5, suffix3[i]!);
  out[5] = hash1(6, suffix4[i]!);
  out[6] = hash1(7, prefix1[i]!);
  out[7] = hash1(8, prefix2[i]!);
  out[8] = hash1(9, prefix3[i]!);
  out[9] = hash2(10, shape[i]!, start);
  out[10] = hash3(11, shape[i]!, suffix3[i]!, start);
  out[11] = hash3(34, shape[i]!, style, start);
  out[12] = hash3(35, shape[i]!, style, suffix2[i]!);
}

/** Those that see its neighbours, and the tags of the words before it. */
export function fillContextFeatures(words: Words, index: number, out: Int32Array): void {
  const { lower, suffix2, suffix3, shape, ambiguity, tag } = words;
  const i = index + padding;
  const w = lower[i]!;
  const t1 = tag[i - 1]! + 1;
  const t2 = tag[i - 2]! + 1;
  const a = ambiguity[i]!;
  const next = ambiguity[i + 1]!;
  out[13] = hash2(14, t1, w);
  out[14] = hash2(15, t1, a);
  out[15] = hash2(16, t1, suffix2[i]!);
  out[16] = hash1(17, lower[i - 1]!);
  out[17] = hash1(18, lower[i - 2]!);
  out[18] = hash1(19, lower[i + 1]!);
  out[19] = hash1(20, lower[i + 2]!);
  out[20] = hash2(21, lower[i - 1]!, a);
  out[21] = hash2(22, a, lower[i + 1]!);
  out[22] = hash1(23, next);
  out[23] = hash2(24, a, next);
  out[24] = hash2(25, next, ambiguity[i + 2]!);
  out[25] = hash2(26, t1, next);
  out[26] = hash3(27, t1, a, next);
  out[27] = hash3(28, t1, t2, a);
  out[28] = hash1(29, suffix3[i - 1]!);
  out[29] = hash1(30, suffix3[i + 1]!);
  out[30] = hash2(31, shape[i - 1]!, shape[i]!);
  out[31] = hash2(32, shape[i]!, shape[i + 1]!);
  out[32] = hash2(33, w, lower[i + 1]!);
  out[33] = hash1(12, t1);
  out[34] = hash2(13, t1, t2);
}

/** All features, given the tags of the words before the word. */
export function fillTagFeatures(words: Words, index: number, style: number, out: Int32Array): void {
  fillOwnFeatures(words, index, style, out);
  fillContextFeatures(words, index, out);
}
