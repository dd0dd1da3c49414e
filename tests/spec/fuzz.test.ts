import fc from "fast-check";
import { expect, test } from "vitest";
import { fuzzProperties } from "../fuzz/properties.ts";

test.each(fuzzProperties)("$name", async ({ property }) => {
  const result = await fc.check(property, { numRuns: 60, seed: 20240507 });
  expect(result.failed ? fc.defaultReportMessage(result) : "held").toBe("held");
});
