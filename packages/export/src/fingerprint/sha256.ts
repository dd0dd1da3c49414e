import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";

const encoder = new TextEncoder();

/** sha256 of a text in UTF-8, in hexadecimal. */
export const sha256Hex = (text: string): string => bytesToHex(sha256(encoder.encode(text)));
