import { parse } from "@onrecord/parse";
import { expect, test } from "vitest";
import { normalize } from "../normalize.ts";

const metadata = {
  source: "test",
  inputId: null,
  url: null,
  title: null,
  byline: null,
  publisher: null,
  published: null,
  language: null,
  license: null,
};

function speakersOf(text: string) {
  const { entities, speakers } = normalize(parse(text), metadata);
  return speakers.map(({ speaker }) => (speaker === null ? null : entities[speaker]!.name));
}

test("a town that something happened near does not speak", () => {
  const text =
    "A bridge fell into the river near Tarvo on Monday, and the army closed a road on which it said trucks had been hit.";
  expect(speakersOf(text)).toEqual([null]);
});

test("a country and a body do", () => {
  expect(speakersOf("France closed the border. It said the guards were tired.")).toEqual(["France"]);
  expect(speakersOf("The Kelmouth Council met on Monday. It said the wells were dry.")).toEqual([
    "Kelmouth Council",
  ]);
});

test.each([
  [
    "The delegate of Lower Kelmouth to the assembly, Anna Amari, told the press: “We were not asked.”",
    "Anna Amari",
  ],
  [
    "The National Institute of Tides and Floods’s director, Dr. Anton Fauli, said: “It will get worse.”",
    "Anton Fauli",
  ],
  [
    "Cynthia Holm, curator of exhibits at the Museum of Tides, Kelmouth, said: “These are documents.”",
    "Cynthia Holm",
  ],
  ["Kelmouth coach Matt Mires said: “We lost the game badly, and we know it.”", "Matt Mires"],
])("whoever is named beside the description speaks: %s", (text, name) => {
  expect(speakersOf(text)).toEqual([name]);
});

test("it goes on from a body that spoke", () => {
  const text =
    "“Six shells fell near the posts,” said the Kelmouth News Agency. “They will answer,” it added.";
  expect(speakersOf(text)).toEqual(["Kelmouth News Agency", "Kelmouth News Agency"]);
});

test("descriptions that name others are others", () => {
  const text = "The Holt campaign said the vote was fair. The Tarn campaign said it was stolen.";
  expect(speakersOf(text)).toEqual(["Holt campaign", "Tarn campaign"]);
});
