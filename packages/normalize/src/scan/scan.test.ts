import { expect, test } from "vitest";
import { scan } from "./scan.ts";

const words = (text: string) => {
  const { start, end, length } = scan(text);
  return Array.from({ length }, (_, i) => text.slice(start[i], end[i]));
};

test("initials stay whole, hyphens and possessives are cut", () => {
  expect(words("U.S. envoy Ann-Marie O’Neil’s aide, Karl B. Holt")).toEqual([
    "U.S.",
    "envoy",
    "Ann",
    "-",
    "Marie",
    "O’Neil",
    "’s",
    "aide",
    ",",
    "Karl",
    "B.",
    "Holt",
  ]);
});

test("a wire code is cut before its digits", () => {
  expect(words("NEWSCO11042023000012 ends")).toEqual(["NEWSCO", "11042023000012", "ends"]);
});

test("sentences begin after a full stop before a capital, and at line ends", () => {
  const { sentences } = scan("Gen. Tarn left. He said “No.” Then\nhe slept");
  expect(sentences.length - 1).toBe(4);
});
