import { expect, test } from "vitest";
import { makeHashTable } from "./hash-table.ts";
import { applyScript, endingHash, lemmaOf } from "./lemma.ts";

const strip = (count: number, append = "") => ({ lower: true, strip: count, append });
const scripts = [strip(0), strip(2), strip(3, "y"), strip(3, "be")];
const rules = {
  scripts,
  rules: makeHashTable(
    Int32Array.of(
      endingHash(0, "", 0, false),
      endingHash(0, "ed", 2, false),
      endingHash(0, "ied", 3, false),
      endingHash(0, "was", 3, true),
    ),
    Int32Array.of(1, 2, 3, 4),
  ),
};

test.each([
  ["Walked", "walk"],
  ["denied", "deny"],
  ["was", "be"],
  ["TOLD", "told"],
  ["3,500", "3500"],
  ["B2B", "B2B"],
])("%s: %s", (form, lemma) => {
  expect(lemmaOf(rules, form, 0)).toBe(lemma);
});

test("a script never takes more than there is", () => {
  expect(applyScript("ed", strip(3, "y"))).toBe("y");
});
