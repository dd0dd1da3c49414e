import { expect, test } from "vitest";
import { formsOf, pluralOf } from "./inflect.ts";
import { lemmaOf } from "./lemmas.ts";

test.each([
  ["ban", ["ban", "bans", "banned", "banning"]],
  ["accuse", ["accuse", "accuses", "accused", "accusing"]],
  ["deny", ["deny", "denies", "denied", "denying"]],
  ["withdraw", ["withdraw", "withdraws", "withdrawn", "withdrew", "withdrawing"]],
  ["expel", ["expel", "expels", "expelled", "expelling"]],
  ["agree", ["agree", "agrees", "agreed", "agreeing"]],
])("forms of %s", (lemma, forms) => {
  expect(formsOf(lemma)).toEqual(forms);
});

test("plurals", () => {
  expect(["embassy", "church", "gunman", "troop"].map(pluralOf)).toEqual([
    "embassies",
    "churches",
    "gunmen",
    "troops",
  ]);
});

test("a word is looked up by its tag", () => {
  expect([lemmaOf("struck", "VERB"), lemmaOf("strikes", "NOUN"), lemmaOf("zebras", "NOUN")]).toEqual([
    "strike",
    "strike",
    "zebras",
  ]);
});
