import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { nativeCrypto } from "./native-crypto.ts";

const encoder = new TextEncoder();

/** sha256 of a text in UTF-8, in hexadecimal. */
export const sha256Hex = (text: string): string =>
  nativeCrypto?.hash?.("sha256", text) ?? bytesToHex(sha256(encoder.encode(text)));

/** A sha256 that is fed piece by piece. */
export interface Sha256 {
  readonly update: (bytes: Uint8Array) => void;
  /** In hexadecimal; once. */
  readonly digest: () => string;
}

export function createSha256(): Sha256 {
  if (nativeCrypto !== undefined) {
    const hash = nativeCrypto.createHash("sha256");
    return { update: (bytes) => void hash.update(bytes), digest: () => hash.digest("hex") };
  }
  const hash = sha256.create();
  return { update: (bytes) => void hash.update(bytes), digest: () => bytesToHex(hash.digest()) };
}
