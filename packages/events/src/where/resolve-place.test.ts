import { expect, test } from "vitest";
import { codeText } from "../../testing/code-text.ts";

const placesOf = (text: string): (string | null)[] => {
  const { entities, events } = codeText(text);
  return events.map(({ place }) => (place === null ? null : (entities[place]?.name ?? null)));
};

test("what is done to people is done where they are", () => {
  expect(placesOf("Soldiers killed six farmers in Kano on Monday.")).toEqual(["Kano"]);
});

test("a country that only describes a noun is no place", () => {
  expect(placesOf("Senator Olive Marsh endorsed Ray Dunn in the US election.")).toEqual([null]);
});

test("here and this city are where the article was sent from", () => {
  const text = "LIMA, May 20 - Hundreds of nurses protested in this city on Monday.";
  expect(placesOf(text)).toEqual(["Lima"]);
});

test("what is said of a thing is not said where the thing is", () => {
  expect(placesOf("Norway condemned the decision of the court in Lagos.")).toEqual([null]);
});
