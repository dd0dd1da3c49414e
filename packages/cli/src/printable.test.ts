import { expect, test } from "vitest";
import { toPrintable } from "./printable.ts";

test.each([
  ["\u001b[31mred\u001b[0m", "␛[31mred␛[0m"],
  ["\u009b2Jgone", "\ufffd2Jgone"],
  ["over\rwritten", "over␍written"],
  ["turned \u202e back", "turned \ufffd back"],
  ["plain\n\ttext “as is” é", "plain\n\ttext “as is” é"],
])("%j is shown as %j", (text, shown) => {
  expect(toPrintable(text)).toBe(shown);
  expect(toPrintable(text)).toHaveLength(text.length);
});
