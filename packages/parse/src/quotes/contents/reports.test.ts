import { expect, test } from "vitest";
import { findQuotes } from "../find-quotes.ts";

const reports = (text: string) =>
  findQuotes(text).quotes.map(({ parts, reported, kind }) =>
    (kind === "mixed" ? reported : parts).map(({ start, end }) => text.slice(start, end)).join(" | "),
  );

test.each([
  [
    "Dana Holt said yesterday the bridge, which is old, will be examined.",
    "the bridge, which is old, will be examined",
  ],
  [
    "The city of Kelmouth announced on Facebook the Harbour Board was to look into it.",
    "the Harbour Board was to look into it",
  ],
  ["Holt said in an interview with The Ledger she was open to a deal.", "she was open to a deal"],
  [
    "Holt has said publicly the forest should be opened up to farming.",
    "the forest should be opened up to farming",
  ],
  ["Holt stated to The Ledger that the plan was dead.", "that the plan was dead"],
  [
    "Reports said Holt, a former senator who won fame in the strike, does not plan to run.",
    "Holt, a former senator who won fame in the strike, does not plan to run",
  ],
  [
    "Bea Lind told Kelmouth-based network SEANET safety rules had been followed.",
    "safety rules had been followed",
  ],
  ["Police director Vlad Tarn said at least 71 people were arrested.", "at least 71 people were arrested"],
  ["Press officer Monika Kell stated police believe him to be aged 25.", "police believe him to be aged 25"],
  ["The states say they will not pay.", "they will not pay"],
  ["The keeper said he was ill. He left.", "he was ill"],
  ["The guards, officials said, were asleep.", "The guards | were asleep"],
  ["One barge sank; the other, officials said, burned.", "the other | burned"],
  [
    "The keeper died on Friday after a long illness, his family reported.",
    "The keeper died on Friday after a long illness",
  ],
])("without that, past when and where and how: %s", (text, words) => {
  expect(reports(text)).toEqual([words]);
});

test.each([
  "It is one of at least four states where the party chose to cancel the vote.",
  "The minister left without specifying if the plan was dead.",
  "He threatened to withhold funds from districts that did not comply.",
  "Holt has proposed legislation that would fund the port.",
  "Holt answered some questions about his campaign for the coming vote from the press.",
  "The charge was denied by Irma Tarn, the lawyer of the port.",
  "Kelmouth College posted findings on the number of seals that may live there.",
])("nothing is reported: %s", (text) => {
  expect(reports(text)).toEqual([]);
});

test("a sentence that begins behind words in marks is none of theirs", () => {
  expect(
    reports("He shook, screaming “I almost lost my boat!” He proposed a payment for those who stay."),
  ).toEqual(["“I almost lost my boat!”"]);
  expect(reports("The board agreed: “It would sink.” Their letter read “it is old.”")).toEqual([
    "It would sink.",
    "“it is old.”",
  ]);
  expect(reports("“I almost lost my boat!” Holt said.")).toEqual(["I almost lost my boat!"]);
});

test("behind “according to”, what stands beside the source is not what it says", () => {
  expect(reports("According to a statement released by the port, “ending the strike” is an aim.")).toEqual([
    "“ending the strike” is an aim",
  ]);
});

test.each([
  ["According to Lower Locks’ first selectman, Chris Kell, there were ten aboard.", "there were ten aboard"],
  ["According to his wife, Amanda, the keeper fell ill.", "the keeper fell ill"],
  ["According to state media, the army entered the town.", "the army entered the town"],
  ["Holt ordered it, according to prosecutors, but the ministry is silent.", "Holt ordered it"],
])("according to whom: %s", (text, words) => {
  expect(reports(text)).toEqual([words]);
});

test("what another passes on or says ends before that other", () => {
  expect(reports("An official said the pipe was old, the Kelmouth Mail reported.")).toEqual([
    "the pipe was old",
  ]);
  expect(reports("The judge recommended a fine and a cure, according to SEATV.")).toEqual([
    "The judge recommended a fine and a cure",
  ]);
});

test("a person who says what another said is a speaker, an outlet passes it on", () => {
  expect(reports("Holt says that clerks have complained to him about leaks.")[0]).toBe(
    "that clerks have complained to him about leaks",
  );
  expect(reports("The Kelmouth Post said Marsh warned that the dam was weak.")).toEqual([
    "that the dam was weak",
  ]);
});
