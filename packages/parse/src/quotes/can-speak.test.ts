import { expect, test } from "vitest";
import { findQuotes } from "./find-quotes.ts";

const speakers = (text: string) =>
  findQuotes(text).quotes.map(({ speaker }) => speaker && text.slice(speaker.start, speaker.end));

test.each([
  "The development underscores that the port is not ready for the winter.",
  "Shares in Kelmor Shipping suggested that investors were calm.",
  "The vote suggests the party is split.",
  "The move signals that the bank will wait.",
  "The storm ended amid warnings that more would follow.",
])("what cannot speak: %s", (text) => {
  expect(speakers(text)).toEqual([]);
});

test.each([
  ["The ministry indicated that talks would go on.", "The ministry"],
  ["The council suggested that pupils stay at home.", "The council"],
  ["Two geologists suggested that the slope was moving.", "Two geologists"],
  ["Sonia Kell hinted that the bank would wait.", "Sonia Kell"],
  ["An internal memo indicated that the dam was weak.", "An internal memo"],
  ["The ministry for housing suggested that rents would fall.", "The ministry for housing"],
  ["The dam was weak, according to official data.", "official data"],
])("what can: %s", (text, speaker) => {
  expect(speakers(text)).toEqual([speaker]);
});

test("a noun that somebody else ignores is not said by them", () => {
  const text = "Residents criticised the government for ignoring forecasts that the river would rise.";
  expect(speakers(text)).toEqual(["Residents"]);
});
