import { eachWord } from "../words/each-word.ts";

/** Words of one shingle. */
const shingleLength = 4;
/** Words below which one shared quotation makes two reports alike: they are copies only when they are equal. */
const fewestWords = 50;
/** Bytes of a signature; the share of equal bytes of two estimates how much the texts have in common, ± 0.06. */
export const signatureLength = 63;

/** Digits before the bytes of a signature: the number of shingles. */
export const lengthDigits = 8;

/** What stands where no shingle fell. */
export const noShingle = 0;

/**
 * MinHash of a text's shingles of four words, case and punctuation aside: each shingle's hash falls into one of 64 bins,
 * and of the least of each bin one byte counts (Li, Owen and Zhang, One permutation hashing, 2012; Li and König, b-bit
 * minwise hashing, 2010). In hexadecimal, behind the number of shingles in eight digits; empty where the text is too short
 * to tell.
 */
export function fingerprintText(text: string): string {
  const words: number[] = [];
  const small = text.toLowerCase();
  eachWord(small, (start, end) => words.push(hash(small, start, end)));
  if (words.length < fewestWords) return "";
  const least: (number | undefined)[] = new Array(signatureLength).fill(undefined);
  for (let at = 0; at + shingleLength <= words.length; at++) {
    let shingle = 0;
    for (let i = 0; i < shingleLength; i++) {
      shingle = (Math.imul(shingle, 0x9e3779b1) ^ (words[at + i] as number)) >>> 0;
    }
    const value = mix(shingle);
    const bin = value % signatureLength;
    const before = least[bin];
    if (before === undefined || value < before) least[bin] = value;
  }
  const length = (words.length - shingleLength + 1).toString(16).padStart(lengthDigits, "0");
  const bytes = least
    .map((value) => (value === undefined ? noShingle : 1 + (mix(value) % 255)).toString(16).padStart(2, "0"))
    .join("");
  return length + bytes;
}

/** FNV-1a over the UTF-16 units of a word, 32 bits. */
function hash(text: string, start: number, end: number): number {
  let value = 0x811c9dc5;
  for (let i = start; i < end; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Spreads the bits of a number over all others (murmur3's last step). */
function mix(number: number): number {
  let value = number;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
