/** Classes of UTF-16 units, as the token and sentence scanners tell them apart. */
export const space = 1;
export const lower = 2;
export const upper = 3;
export const digit = 4;
export const mark = 5;
export const opener = 6;
export const closer = 7;
export const stop = 8;
export const symbol = 9;
export const surrogate = 10;

const openers = "([{<«“‘‚„‹（［｛「『【";
const closers = ")]}>»”’›）］｝」』】";
const stops = ".!?…。！？‽؟۔।॥";

/** Class of each unit seen so far; 0 where not yet asked for. Filled from Unicode properties, so a memo and no state. */
const known = new Uint8Array(65_536);

function classify(code: number): number {
  const character = String.fromCharCode(code);
  if (/\s/.test(character)) return space;
  if (code >= 0xd800 && code <= 0xdfff) return surrogate;
  if (openers.includes(character)) return opener;
  if (closers.includes(character)) return closer;
  if (stops.includes(character)) return stop;
  if (/[\p{Lu}\p{Lt}]/u.test(character)) return upper;
  if (/\p{L}/u.test(character)) return lower;
  if (/\p{Nd}/u.test(character)) return digit;
  if (/\p{M}|\u200c|\u200d|\u00ad|\u200b|\u2060/u.test(character)) return mark;
  return symbol;
}

/** Class of the UTF-16 unit at `offset`; `space` outside the text. Letters without case are `lower`. */
export function classAt(text: string, offset: number): number {
  const code = text.charCodeAt(offset);
  const found = known[code];
  if (found) return found;
  if (found === undefined) return space;
  const fresh = classify(code);
  known[code] = fresh;
  return fresh;
}
