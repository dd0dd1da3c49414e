import { expect, test } from "vitest";
import { contextsOf } from "./contexts.ts";

test("contexts of a sentence, each once", () => {
  expect(contextsOf("the tribunal convicted the general of bribery".split(" "))).toEqual([
    "corruption",
    "legal",
  ]);
  expect(contextsOf(["the", "bakery"])).toEqual([]);
});
