import { expect, test } from "vitest";
import { codeText } from "../../testing/code-text.ts";

const rowsOf = (text: string) =>
  codeText(text).events.map(({ type, actors, recipients, mentions }) => [
    type,
    actors.map(({ name }) => name).join("; "),
    recipients.map(({ name }) => name).join("; "),
    mentions.length,
  ]);

test("the raid is the attack that was told before", () => {
  const text =
    "Gunmen attacked a police post in Kano on Monday. The raid on the post was condemned by Norway.";
  expect(rowsOf(text).filter(([type]) => type === "ASSAULT")).toHaveLength(1);
});

test("an attack and those it killed are one row, done to both", () => {
  const text = "An attack by gunmen on a police post killed two nurses.";
  expect(rowsOf(text)).toEqual([["ASSAULT", "gunmen", "police; two nurses", 2]]);
});

test("days that exclude each other keep two attacks apart", () => {
  const text = "Rebels attacked the army in Kivu on Sunday. Rebels attacked the army in Ituri on Monday.";
  expect(rowsOf(text)).toHaveLength(2);
});

test("a refusal is not the rejection told beside it", () => {
  const text =
    "Kenya rejected the demand of Uganda. Kenya will not release the Ugandan sailors, its minister said.";
  expect(rowsOf(text).map(([type]) => type)).toEqual(["REJECT", "REJECT"]);
});
