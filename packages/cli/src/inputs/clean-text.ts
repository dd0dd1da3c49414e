// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what it looks for
const controls = /[\u0000-\u0008\u001c-\u001f]/g;
const loneSurrogates = /\p{Surrogate}/gu;

/** A text as the datasets hold it, and how many characters had to be replaced. */
export interface CleanText {
  readonly text: string;
  readonly replaced: number;
}

/**
 * Line ends become `\n`, a byte order mark at the head goes, and control characters (U+0000–U+0008, U+001C–U+001F) and
 * lone surrogates become U+FFFD. Nothing else of the text is touched.
 */
export function cleanText(received: string): CleanText {
  let replaced = 0;
  const replace = (text: string, pattern: RegExp) =>
    text.replace(pattern, () => {
      replaced++;
      return "\ufffd";
    });
  const lines = (received.charCodeAt(0) === 0xfeff ? received.slice(1) : received).replace(/\r\n?/g, "\n");
  return { text: replace(replace(lines, controls), loneSurrogates), replaced };
}
