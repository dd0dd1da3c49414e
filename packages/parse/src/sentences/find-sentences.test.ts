import { expect, test } from "vitest";
import { findParagraphs } from "./find-paragraphs.ts";
import { findSentences } from "./find-sentences.ts";

const sentencesOf = (text: string) =>
  findSentences(text, findParagraphs(text)).map(({ start, end }) => text.slice(start, end));

test.each<[why: string, text: string, expected: string[]]>([
  ["two", "The vote failed. It was close.", ["The vote failed.", "It was close."]],
  [
    "titles",
    "Gen. Ada Halder met Mr. Coyle. They shook hands.",
    ["Gen. Ada Halder met Mr. Coyle.", "They shook hands."],
  ],
  ["initials", "Karel A.B. Novak and J. R. Marden won.", ["Karel A.B. Novak and J. R. Marden won."]],
  ["acronym before a name", "The U.S. Senate voted.", ["The U.S. Senate voted."]],
  [
    "acronym at the end",
    "He flew to the U.S. The talks failed.",
    ["He flew to the U.S.", "The talks failed."],
  ],
  ["numbers", "Prices rose 4.5 percent. Wages did not.", ["Prices rose 4.5 percent.", "Wages did not."]],
  ["abbreviated month", "The strike of Jan. 28 goes on.", ["The strike of Jan. 28 goes on."]],
  ["clock", "They met at 9 a.m. Monday in Oslo.", ["They met at 9 a.m. Monday in Oslo."]],
  ["inside quotation marks", "“We lost. It hurts,” she said.", ["“We lost.", "It hurts,” she said."]],
  ["question in a quotation", "“Who pays?” asked Marden.", ["“Who pays?” asked Marden."]],
  ["closing marks", "He said “no.” Then he left.", ["He said “no.”", "Then he left."]],
  ["straight marks", 'He said "no." "Why?" she asked.', ['He said "no."', '"Why?" she asked.']],
  ["reference", "It burned in 1905. [6] It was rebuilt.", ["It burned in 1905. [6]", "It was rebuilt."]],
  ["lost blank", "He resigned.The mayor wept.", ["He resigned.", "The mayor wept."]],
  [
    "address",
    "Write to desk@example.org or example.com. Thanks.",
    ["Write to desk@example.org or example.com.", "Thanks."],
  ],
  [
    "headline",
    "Mayor quits\n\nOSLO, Norway — The mayor quit.",
    ["Mayor quits", "OSLO, Norway — The mayor quit."],
  ],
  ["list", "1. The budget. 2. The bridge.", ["1. The budget.", "2. The bridge."]],
  ["capitals", "GEN. BRANDT RESIGNS", ["GEN. BRANDT RESIGNS"]],
])("%s: %s", (_, text, expected) => {
  expect(sentencesOf(text)).toEqual(expected);
});

test("a line is a paragraph", () => {
  const text = "\n  Mayor quits\r\nBy Ada Halder\u2028Oslo \n\n\n";
  expect(findParagraphs(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    "Mayor quits",
    "By Ada Halder",
    "Oslo",
  ]);
});

test("lines of one width are joined up to the blank line", () => {
  const text =
    "The council of the small harbour town has voted to close\n" +
    "the fish market at the end of the year, its mayor said on\n" +
    "Monday. Traders who have sold there for a generation were\n" +
    "angry.\n" +
    "\n" +
    "“We were not asked,” said one of them, who gave her name\n" +
    "as Ms Marden.\n";
  expect(findParagraphs(text)).toHaveLength(2);
  expect(sentencesOf(text)).toHaveLength(3);
});
