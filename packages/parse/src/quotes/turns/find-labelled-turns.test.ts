import { expect, test } from "vitest";
import { findQuotes } from "../find-quotes.ts";

const told = (text: string) =>
  findQuotes(text).quotes.map(({ start, end, speaker, turn, rule, inside }) => [
    text.slice(start, end),
    speaker && text.slice(speaker.start, speaker.end),
    turn,
    rule,
    inside,
  ]);

test("a transcript without marks: whoever stands before the colon speaks", () => {
  const text = `ANNA VOSS, HOST: The ferry line closes in May. Minister, why?

MINISTER LUKAS HARTEL: We cannot pay for empty boats.

(LAUGHTER)

VOSS: Mayor Pell said the boats are full on Sundays.

HARTEL: Then I invite him to count.

I counted myself on Sunday.

VOSS: Thank you.`;
  expect(told(text)).toEqual([
    ["The ferry line closes in May. Minister, why?", "ANNA VOSS", 0, "quote/turn", null],
    ["We cannot pay for empty boats.", "MINISTER LUKAS HARTEL", 1, "quote/turn", null],
    ["Mayor Pell said the boats are full on Sundays.", "VOSS", 2, "quote/turn", null],
    ["the boats are full on Sundays", "Mayor Pell", 3, "quote/said", 2],
    ["Then I invite him to count.", "HARTEL", 4, "quote/turn", null],
    ["I counted myself on Sunday.", null, 4, "quote/turn", null],
    ["Thank you.", "VOSS", 5, "quote/turn", null],
  ]);
});

test("questions and answers: who asks is not named", () => {
  const text = `Q: When did you begin to dive?

A: I was nine.

Q: Were you afraid?

A: Of the fish, never.`;
  expect(told(text).map(([words, speaker, turn]) => [words, speaker, turn])).toEqual([
    ["When did you begin to dive?", null, 0],
    ["I was nine.", null, 1],
    ["Were you afraid?", null, 2],
    ["Of the fish, never.", null, 3],
  ]);
});

test("names in double brackets, as wikis set interviews", () => {
  const text = `((HL))  What drew you to maps?\n\n((Mila Okafor-Lind)) : My father drew them.\n\n((HL)) Did you help?`;
  expect(told(text).map(([words, speaker]) => [words, speaker])).toEqual([
    ["What drew you to maps?", "HL"],
    ["My father drew them.", "Mila Okafor-Lind"],
    ["Did you help?", "HL"],
  ]);
});

test.each([
  ["facts", "Age: 41\n\nClub: Brinkum\n\nAge: 39\n\nClub: Halden\n\nAge: 30"],
  ["credits", "Ann Marsh Image: City.\n\nHugh Pell Image: You.\n\nIda Roe Image: I.\n\nLeo Ash Image: We."],
  ["an invitation", "What: our fair\n\nWhen: Sunday\n\nWhere: you know it\n\nWho: we all"],
  ["one statement", "Pell: We won.\n\nThe crowd sang.\n\nIt rained.\n\nMarsh: I lost."],
])("no turns: %s", (_, text) => {
  expect(findQuotes(text).quotes.filter(({ rule }) => rule === "quote/turn")).toEqual([]);
});
