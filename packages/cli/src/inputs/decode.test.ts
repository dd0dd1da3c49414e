import { isUtf8 } from "node:buffer";
import fc from "fast-check";
import { expect, test } from "vitest";
import { findInvalidByte } from "./decode.ts";

test("the first invalid byte is where the prefix stops being UTF-8", () => {
  const bytes = fc.array(
    fc.oneof(fc.uint8Array({ maxLength: 4 }), fc.string({ unit: "binary", maxLength: 3 })),
    {
      maxLength: 8,
    },
  );
  fc.assert(
    fc.property(bytes, (parts) => {
      const buffer = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
      const at = findInvalidByte(buffer);
      expect(isUtf8(buffer)).toBe(at === buffer.length);
      expect(isUtf8(buffer.subarray(0, at))).toBe(true);
    }),
    { seed: 7, numRuns: 500 },
  );
});
