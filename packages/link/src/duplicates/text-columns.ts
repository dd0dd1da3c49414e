import { lengthDigits, signatureLength } from "./fingerprint-text.ts";

/** What of each article tells copies, in columns: 75 bytes an article. */
export interface TextColumns {
  /** The first 64 bits of the sha256 of its text, in two numbers. */
  readonly hashes: Uint32Array;
  /** Signatures, one behind the other; only zeros where there is none. */
  readonly signatures: Uint8Array;
  /** Numbers of shingles. */
  readonly lengths: Uint32Array;
}

/** Columns for so many articles, to be set one by one in the order in which one goes before another. */
export function createTextColumns(count: number): {
  readonly columns: TextColumns;
  readonly set: (place: number, article: { readonly textSha256: string; readonly signature: string }) => void;
} {
  const columns = {
    hashes: new Uint32Array(2 * count),
    signatures: new Uint8Array(signatureLength * count),
    lengths: new Uint32Array(count),
  };
  const { hashes, signatures, lengths } = columns;
  return {
    columns,
    set: (place, { textSha256, signature }) => {
      for (let i = 0; i < 2; i++)
        hashes[2 * place + i] = Number.parseInt(textSha256.slice(8 * i, 8 * i + 8), 16);
      lengths[place] = Number.parseInt(signature.slice(0, lengthDigits) || "0", 16);
      for (let i = 0, at = lengthDigits; at < signature.length; i++, at += 2)
        signatures[signatureLength * place + i] = Number.parseInt(signature.slice(at, at + 2), 16);
    },
  };
}
