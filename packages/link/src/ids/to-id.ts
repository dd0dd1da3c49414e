import { sha256 } from "@noble/hashes/sha2.js";
import { nativeCrypto } from "./native-crypto.ts";

const alphabet = "0123456789abcdefghjkmnpqrstvwxyz";
const encoder = new TextEncoder();

/** sha256 of a text in UTF-8. */
const hashText = (text: string): Uint8Array =>
  nativeCrypto?.hash?.("sha256", text, "buffer") ?? sha256(encoder.encode(text));

/** First letter of an id, by what it names. */
export type IdLetter = "a" | "q" | "n" | "t" | "s" | "e" | "i" | "m" | "d" | "x";

/**
 * A lasting id: a letter and 13 characters of Crockford's base32, the first 65 bits of the sha256 of the parts. Depends
 * on nothing but the parts, and so survives new articles, another order, and corrections of all that is not in them.
 */
export function toId(letter: IdLetter, ...parts: readonly (string | number)[]): string {
  const hash = hashText(parts.join("\u001f"));
  let id: string = letter;
  let bits = 0;
  let value = 0;
  for (let i = 0; id.length < 14; i++) {
    value = ((value << 8) | (hash[i] as number)) & 0xfff;
    for (bits += 8; bits >= 5 && id.length < 14; bits -= 5) id += alphabet[(value >> (bits - 5)) & 31];
  }
  return id;
}

/** sha256 of a text in UTF-8, in hexadecimal. */
export function toSha256(text: string): string {
  let hex = "";
  for (const byte of hashText(text)) hex += byte.toString(16).padStart(2, "0");
  return hex;
}
