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
