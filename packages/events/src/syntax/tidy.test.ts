import { expect, test } from "vitest";
import { trimSpan } from "./tidy.ts";

const trimmed = (text: string): string => {
  const { start, end } = trimSpan(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

test.each([
  [", as well as three harbour officials", "three harbour officials"],
  ["to the council's verdict,", "the council's verdict"],
  ["“of the port authority”", "the port authority"],
  ["Ana Lopes Jr.", "Ana Lopes Jr"],
  ["the U.S.", "the U.S."],
  ["Tobias Kirunda", "Tobias Kirunda"],
])("%s", (text, expected) => {
  expect(trimmed(text)).toBe(expected);
});
