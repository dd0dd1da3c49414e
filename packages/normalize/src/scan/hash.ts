/** Hash of a word for comparing: small letters, no accents, one kind of apostrophe. FNV-1a, 32 bits. */
export function foldedHash(text: string, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let i = start; i < end; i++) {
    let code = text.charCodeAt(i);
    if (code > 127) return slowHash(text.slice(start, end));
    if (code >= 65 && code <= 90) code += 32;
    hash = Math.imul(hash ^ code, 0x01000193);
  }
  return hash | 0;
}

/** The hashes of some words, for passing most others over unread. */
export const hashesOf = (words: Iterable<string>): ReadonlySet<number> =>
  new Set(Array.from(words, (word) => foldedHash(word, 0, word.length)));

/** Letters that NFKD leaves whole. */
const letters: Readonly<Record<string, string>> = {
  ł: "l",
  ø: "o",
  đ: "d",
  ı: "i",
  "’": "'",
  "‘": "'",
  ß: "ss",
};

/** A name for comparing: small letters, no accents, one kind of apostrophe. */
export const foldName = (name: string): string =>
  /[^\0-\x7f]/.test(name)
    ? name
        .normalize("NFKD")
        .replace(/\p{M}/gu, "")
        .toLowerCase()
        .replace(/[łøđı’‘ß]/g, (letter) => letters[letter] ?? letter)
    : name.toLowerCase();

function slowHash(word: string): number {
  const folded = foldName(word);
  let hash = 0x811c9dc5;
  for (let i = 0; i < folded.length; i++) hash = Math.imul(hash ^ folded.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** Hash of a sequence of words, from that of all but the last. */
export const joinHash = (before: number, word: number): number =>
  Math.imul((before ^ word) + 0x9e3779b9 + (before << 6), 0x85ebca6b) ^ (before >>> 13);
