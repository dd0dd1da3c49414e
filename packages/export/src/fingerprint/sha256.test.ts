import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import { expect, test } from "vitest";
import { createSha256, sha256Hex } from "./sha256.ts";

test.each(["", "quay", "“Überraschung” 東京 🙂", "half \ud83d of one", "x".repeat(10_000)])(
  "what Node gives is what JavaScript gives: %j",
  (text) => {
    const bytes = new TextEncoder().encode(text);
    const expected = bytesToHex(sha256(bytes));
    expect(sha256Hex(text)).toBe(expected);
    const hash = createSha256();
    for (const byte of bytes) hash.update(Uint8Array.of(byte));
    expect(hash.digest()).toBe(expected);
  },
);
