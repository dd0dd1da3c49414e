import { foldName } from "../scan/hash.ts";

/** Letters that names are kept by until a text holds a word that begins like them. */
const startLength = 4;
/** Above every key: one digit of 27 for each letter, 0 where there is none. */
export const startKeys = 27 ** startLength;

/**
 * The first letters of a word as a number: small and without accents, up to four; 0 where it begins with no letter. Words
 * of one folded spelling have one key, and keys are in the order of the letters.
 */
export function startKey(text: string, at: number): number {
  let key = 0;
  let size = 0;
  for (; size < startLength; size++) {
    const unit = text.charCodeAt(at + size);
    if (unit > 127) return lettersKey(foldName(text.slice(at, at + 3 * startLength)), 0);
    const letter = unit | 0x20;
    if (!(letter >= 97 && letter <= 122)) break;
    key = key * 27 + letter - 96;
  }
  for (; size < startLength; size++) key *= 27;
  return key;
}

/** The key of the small letters at a place. */
export function lettersKey(letters: string, at: number): number {
  let key = 0;
  let ended = false;
  for (let i = at; i < at + startLength; i++) {
    const letter = letters.charCodeAt(i);
    ended ||= !(letter >= 97 && letter <= 122);
    key = key * 27 + (ended ? 0 : letter - 96);
  }
  return key;
}
