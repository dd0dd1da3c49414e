import { expect, test } from "vitest";
import { parse } from "../parse.ts";
import { skipFrame } from "./skip-frame.ts";

test.each([
  ["(AFP) The court freed him.", "The"],
  ["LUSAKA - The court freed him.", "The"],
  ["ARUSHA, Tanzania, March 11 (Reuters) - “We agreed,” she said.", "“"],
  [" date 2031-03-04 Anna Berg resigned.", "Anna"],
  ["The court (AFP) freed him.", "The"],
])("%s is parsed from %s", (text, first) => {
  const { tokens, header } = parse(text);
  const at = skipFrame(text, tokens, 0, tokens.length, header);
  expect(text.slice(tokens.start[at], tokens.end[at])).toBe(first);
});
