/** Words of one shingle. */
const shingleLength = 4;
/** Numbers of a signature; the share of equal numbers of two estimates how much the texts have in common, ± 0.06. */
export const signatureLength = 64;

const multipliers = new Uint32Array(signatureLength);
const summands = new Uint32Array(signatureLength);
let state = 0x2545f491;
const next = (): number => {
  state ^= state << 13;
  state ^= state >>> 17;
  state ^= state << 5;
  return state >>> 0;
};
for (let i = 0; i < signatureLength; i++) {
  multipliers[i] = next() | 1;
  summands[i] = next();
}

/**
 * MinHash of a text's shingles of four words, case and punctuation aside: the least hash under each of 64 functions.
 * Broder, On the resemblance and containment of documents (1997). Empty where the text is shorter than a shingle.
 */
export function fingerprintText(text: string): number[] {
  const words: number[] = [];
  for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{N}]+/gu)) words.push(hash(word));
  if (words.length < shingleLength) return [];
  const least = new Uint32Array(signatureLength).fill(0xffffffff);
  for (let at = 0; at + shingleLength <= words.length; at++) {
    let shingle = 0;
    for (let i = 0; i < shingleLength; i++) {
      shingle = (Math.imul(shingle, 0x9e3779b1) ^ (words[at + i] as number)) >>> 0;
    }
    shingle = mix(shingle);
    for (let i = 0; i < signatureLength; i++) {
      const value = (Math.imul(multipliers[i] as number, shingle) + (summands[i] as number)) >>> 0;
      if (value < (least[i] as number)) least[i] = value;
    }
  }
  return [...least];
}

/** FNV-1a over UTF-16 units, 32 bits. */
function hash(word: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) value = Math.imul(value ^ word.charCodeAt(i), 0x01000193);
  return value >>> 0;
}

/** Spreads the bits of a number over all others (murmur3's last step). */
function mix(number: number): number {
  let value = number;
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) >>> 0;
}
