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

/** Gathers what tells copies, article by article. */
export function createTextColumns(): {
  readonly add: (article: { readonly textSha256: string; readonly signature: string }) => void;
  /** The columns with the articles in another order: those at these indexes. */
  readonly inOrder: (order: ArrayLike<number>) => TextColumns;
} {
  let hashes = new Uint32Array(2 * 1024);
  let signatures = new Uint8Array(signatureLength * 1024);
  let lengths = new Uint32Array(1024);
  let count = 0;
  return {
    add: ({ textSha256, signature }) => {
      if (2 * count === hashes.length) {
        hashes = doubled(hashes);
        signatures = doubled(signatures);
        lengths = doubled(lengths);
      }
      for (let i = 0; i < 2; i++)
        hashes[2 * count + i] = Number.parseInt(textSha256.slice(8 * i, 8 * i + 8), 16);
      lengths[count] = Number.parseInt(signature.slice(0, lengthDigits) || "0", 16);
      for (let i = 0, at = lengthDigits; at < signature.length; i++, at += 2)
        signatures[signatureLength * count + i] = Number.parseInt(signature.slice(at, at + 2), 16);
      count++;
    },
    inOrder: (order) => {
      const columns = {
        hashes: new Uint32Array(2 * order.length),
        signatures: new Uint8Array(signatureLength * order.length),
        lengths: new Uint32Array(order.length),
      };
      for (let to = 0; to < order.length; to++) {
        const from = order[to] as number;
        columns.hashes.set(hashes.subarray(2 * from, 2 * from + 2), 2 * to);
        const signature = signatures.subarray(signatureLength * from, signatureLength * (from + 1));
        columns.signatures.set(signature, signatureLength * to);
        columns.lengths[to] = lengths[from] as number;
      }
      return columns;
    },
  };
}

function doubled<Values extends Uint32Array | Uint8Array>(values: Values): Values {
  const larger = new (values.constructor as new (length: number) => Values)(values.length * 2);
  larger.set(values);
  return larger;
}
