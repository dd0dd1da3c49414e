import { expect, test } from "vitest";
import { codeText } from "../testing/code-text.ts";

const code = (text: string) => codeText(text).events;

test("a label keeps a hyphenated word whole", () => {
  expect(
    code("The army launched a large-scale offensive against the rebels in Kivu on Monday."),
  ).toMatchObject([{ label: "launch large-scale offensive" }]);
});

test("a theme ends before a relative clause and begins after its preposition", () => {
  const text = "Minister Odile Farrant reacted to the court's decision, which he denounced as a farce.";
  const themes = code(text).map(({ theme }) => theme && text.slice(theme.start, theme.end));
  expect(themes).toEqual(["the court's decision"]);
});

test("a day and whoever is told are no theme", () => {
  expect(code("Nurses protested on Monday, a witness told Reuters.")).toMatchObject([{ theme: null }]);
});

test("what a noun names is of the year that its phrase ends in, blame for it is not", () => {
  const events = code("The army condemned the killing of 43 people in 2029.");
  expect(events.find(({ type }) => type === "ASSAULT")).toMatchObject({
    date: "2029",
    dateBasis: "explicit",
  });
});

test("a bomb on foot is no air raid", () => {
  expect(code("A suicide bomber bombed a mosque in Kabul on Monday, killing 12 people.")).toMatchObject([
    { type: "ASSAULT", modes: [] },
  ]);
  expect(code("Saudi jets bombed the Yemeni capital.")).toMatchObject([{ modes: ["aerial"] }]);
});

test("the phrase after an inverted passive is the recipient", () => {
  const [event] = code("In the raid were arrested three men by the police.");
  expect(event?.actors.map(({ name }) => name)).toEqual(["police"]);
  expect(event?.recipients.map(({ name }) => name)).toEqual(["three men"]);
});

test("no deaths of a storm are given to ships of another clause", () => {
  expect(code("Twelve people were killed by the storm as two navy ships searched the coast.")).toEqual([]);
});

test("an outlet that is told the news acts in none of it", () => {
  const names = (text: string) =>
    code(text).flatMap(({ actors, recipients }) => [...actors, ...recipients].map(({ name }) => name));
  for (const text of [
    "Minister Odile Farrant told Reuters that it had attacked the village.",
    "Farrant told the BBC that the company had been attacked by rebels.",
    "A spokesman told The Guardian Washington was concerned by the court's decision.",
  ]) {
    expect(names(text)).not.toEqual(expect.arrayContaining([expect.stringMatching(/Reuters|BBC|Guardian/)]));
  }
  expect(names("Farrant told the BBC that the company had been attacked by rebels.")).toEqual([
    "rebels",
    "company",
  ]);
});
