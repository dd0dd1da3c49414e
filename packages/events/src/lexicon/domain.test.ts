import { expect, test } from "vitest";
import { isApolitical, isHistoryFeature } from "./domain.ts";

test.each([
  [
    "science",
    "The probe struck the comet and the plume was seen by telescopes. Astronomers captured dust from the nucleus, and physicists at the lab compared samples. The spacecraft was destroyed. Researchers said the crust resisted.",
  ],
  [
    "history",
    "The museum shows a manuscript of the siege. Soldiers of the king bombarded the town, says the curator, and cavalry seized the castle. The archive has letters of the regiment. The exhibition ends in May.",
  ],
  [
    "cookery",
    "The chef attacked the onions with a knife. Simmer the sauce, whisk the butter, and let the dough rest. The recipe needs garlic, pepper and flour. The judges rejected the stew.",
  ],
])("%s has no events", (_, text) => {
  expect(isApolitical(text)).toBe(true);
});

test("a protest of museum guards has", () => {
  const text =
    "Police arrested guards of the museum who had blocked the exhibition. Protesters demanded that the government and the minister pay them. The curator called the king of Spain. Prosecutors charged two with riot.";
  expect(isApolitical(text)).toBe(false);
});

test("an hour is no year, and today is no history", () => {
  expect(
    isHistoryFeature("The count ended at 1625 UTC. Rebels seized the bridge in 1944.", "2031-05-20"),
  ).toBe(true);
  expect(isHistoryFeature("The count ended at 1625 UTC.", "2031-05-20")).toBe(false);
  expect(isHistoryFeature("Today the town recalls 1944.", "2031-05-20")).toBe(false);
});
