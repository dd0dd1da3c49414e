import { expect, test } from "vitest";
import { resolveRole } from "./resolve-role.ts";

test.each([
  ["prime minister", "United Kingdom", "2012-03-01", "David Cameron"],
  ["Prime Minister", "GBR", "2023-03-01", "Rishi Sunak"],
  ["secretary general", "NATO", "2024-11-22", "Mark Rutte"],
  ["president", "Q30", "2024-05-20", "Joe Biden"],
  ["director general", "World Health Organization", "2020-03-01", "Tedros Adhanom Ghebreyesus"],
  ["foreign minister", "France", "2018-01-01", "Jean-Yves Le Drian"],
  ["foreign minister", "UK", "2022-01-01", "Liz Truss"],
  ["chief prosecutor", "ICC", "2010-01-01", "Luis Moreno Ocampo"],
  ["president", "European Commission", "2020-01-01", "Ursula von der Leyen"],
])("the %s of %s on %s", (title, jurisdiction, on, name) => {
  expect(resolveRole({ title, jurisdiction, on })?.name).toBe(name);
});

test("nobody where nothing is known", () => {
  expect(resolveRole({ title: "president", jurisdiction: "Ruritania", on: "2024-05-20" })).toBeNull();
  expect(resolveRole({ title: "prime minister", jurisdiction: "GBR", on: "1850-05-20" })).toBeNull();
});
