import { isUtf8 } from "node:buffer";
import { type Place, Problem } from "../problem.ts";

/** How far into an input a NUL byte makes it binary. */
const sniffed = 8000;

const continuation = (byte: number | undefined): boolean => byte !== undefined && (byte & 0xc0) === 0x80;

/** Offset of the first byte that is not UTF-8; the length where all is. */
export function findInvalidByte(bytes: Uint8Array): number {
  let at = 0;
  while (at < bytes.length) {
    const lead = bytes[at] ?? 0;
    const next = bytes[at + 1] ?? 0;
    let length = 0;
    if (lead < 0x80) length = 1;
    else if (lead >= 0xc2 && lead <= 0xdf) length = 2;
    else if (lead >= 0xe0 && lead <= 0xef) {
      const short = lead === 0xe0 && next < 0xa0;
      const surrogate = lead === 0xed && next > 0x9f;
      length = short || surrogate ? 0 : 3;
    } else if (lead >= 0xf0 && lead <= 0xf4) {
      const short = lead === 0xf0 && next < 0x90;
      const beyond = lead === 0xf4 && next > 0x8f;
      length = short || beyond ? 0 : 4;
    }
    if (length === 0) return at;
    for (let i = 1; i < length; i++) if (!continuation(bytes[at + i])) return at;
    at += length;
  }
  return at;
}

const lineOf = (bytes: Uint8Array, offset: number): number => {
  let line = 0;
  for (let i = 0; i < offset; i++) if (bytes[i] === 0x0a) line++;
  return line;
};

/**
 * Bytes as text; a byte order mark is stripped.
 * @throws Problem when the bytes are binary or not UTF-8, naming the line
 */
export function decode(bytes: Buffer, { file, line }: Place): string {
  const first = bytes[0];
  const second = bytes[1];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    throw new Problem("is UTF-16; UTF-8 is expected (iconv -f UTF-16 -t UTF-8 converts it)", { file, line });
  }
  const nul = bytes.subarray(0, sniffed).indexOf(0);
  if (nul >= 0) throw new Problem(`is a binary file, not text (NUL at byte ${nul})`, { file, line });
  if (!isUtf8(bytes)) {
    const offset = findInvalidByte(bytes);
    const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
    throw new Problem(`is not UTF-8 (byte 0x${byte}); iconv -f WINDOWS-1252 -t UTF-8 may convert it`, {
      file,
      line: (line ?? 1) + lineOf(bytes, offset),
    });
  }
  const text = bytes.toString("utf8");
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}
