import { expect, test } from "vitest";
import { findEntities } from "./find-entities.ts";

const linkOf = (text: string) =>
  findEntities(text).entities.find(({ type }) => type === "person")?.wikidata ?? null;

test("a leader of a state is known by the family name alone", () => {
  expect(linkOf("The port was shut, and Netanyahu said nothing.")).not.toBeNull();
});

test("another politician needs a title or the full name", () => {
  expect(linkOf("The port was shut, and Gallant said nothing.")).toBeNull();
  expect(linkOf("The port was shut, and defense minister Gallant said nothing.")).not.toBeNull();
  expect(linkOf("Yoav Gallant came. The port was shut, and Gallant said nothing.")).not.toBeNull();
});

test("a family name of a legislator alone links to nobody", () => {
  expect(linkOf("The plan was weak, and Salinas said so.")).toBeNull();
  expect(linkOf("The plan was weak, and Mr Justice said so.")).toBeNull();
});
