import { expect, test } from "vitest";
import { needsSyntax } from "./needs-syntax.ts";

const whole = (text: string) => ({ start: 0, end: text.length });

test.each([
  ["Prosecutors in Velgrad sought a warrant for the banker.", true],
  ["The AIRSTRIKES went on.", true],
  ["The hills above the lake are green.", false],
])("%s → %s", (text, needed) => {
  expect(needsSyntax({ text, sentence: whole(text) })).toBe(needed);
});

test("only the sentence is looked at", () => {
  const text = "It is late. Police arrested nine.";
  expect(needsSyntax({ text, sentence: { start: 0, end: 10 } })).toBe(false);
});
