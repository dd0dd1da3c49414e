const letterOrDigit = /[\p{L}\p{N}]/u;
const ascii = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(letterOrDigit.test(String.fromCharCode(code))),
);

/** UTF-16 units of the letter or digit at a place; 0 where there is none. */
function sizeAt(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 128) return ascii[unit] as number;
  if (unit >= 0x2010 && unit <= 0x2027) return 0; // dashes and quotation marks
  const character = String.fromCodePoint(text.codePointAt(at) as number);
  return letterOrDigit.test(character) ? character.length : 0;
}

/**
 * Calls `onWord` with the start and end of each stretch of letters and digits, in order: what `[\p{L}\p{N}]+` matches,
 * without an object for each.
 */
export function eachWord(text: string, onWord: (start: number, end: number) => void): void {
  for (let at = 0; at < text.length; at++) {
    let size = sizeAt(text, at);
    if (size === 0) continue;
    const start = at;
    while (size > 0) {
      at += size;
      size = at < text.length ? sizeAt(text, at) : 0;
    }
    onWord(start, at);
  }
}
