import fc from "fast-check";
import { expect, test } from "vitest";
import { readAscending, readPacked, writeAscending, writePacked } from "./bytes.ts";

const unsigned = (a: number, b: number) => (a >>> 0) - (b >>> 0);

test("ascending numbers come back", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })), (numbers) => {
      const sorted = Int32Array.from(numbers.sort(unsigned));
      expect(readAscending(writeAscending(sorted))).toEqual(sorted);
    }),
    { seed: 3 },
  );
});

test("sections come back by name", () => {
  const packed = readPacked(
    writePacked({ tags: ["NOUN NN"] }, [
      ["a", Uint8Array.of(1, 2, 10)],
      ["b", Uint8Array.of()],
      ["c", Uint8Array.of(3)],
    ]),
  );
  expect(packed.meta).toEqual({ tags: ["NOUN NN"] });
  expect([...packed.section("a")]).toEqual([1, 2, 10]);
  expect([...packed.section("b")]).toEqual([]);
  expect([...packed.section("c")]).toEqual([3]);
  expect(() => packed.section("d")).toThrow("cannot read the model: no section “d”");
});

test("a file that was cut short is an error", () => {
  const bytes = writePacked({}, [["a", Uint8Array.of(1, 2, 3)]]);
  expect(() => readPacked(bytes.subarray(0, -1))).toThrow("cannot read the model: expected");
});
