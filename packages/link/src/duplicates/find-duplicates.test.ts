import { expect, test } from "vitest";
import { toSha256 } from "../ids/to-id.ts";
import { findDuplicates, noOriginal } from "./find-duplicates.ts";
import { fingerprintText } from "./fingerprint-text.ts";
import { createTextColumns } from "./text-columns.ts";

const wire =
  "LORIENT, May 7 (KNA) - The harbour board of Lorient rejected the plan for a second quay on Tuesday, after residents " +
  "had asked for more time to study what it would cost them. “We will come back to it in autumn, and not before,” board " +
  "chair Ida Halder told reporters after a meeting of four hours. The builder, Kerguelen Works, said it would wait. The " +
  "plan has divided the town since the storm of 2021 took the old quay with it. Fishermen want a deeper basin, hotels " +
  "want the view, and the region, which pays for half of it, wants a decision by the end of the year. A report on the " +
  "currents in the bay is due in August. Halder said the board would publish it in full, whatever it says.\n";
const copies: Record<string, string> = {
  verbatim: wire,
  "another dateline and one typo less": wire
    .replace("LORIENT, May 7 (KNA) - ", "")
    .replace("hotels", "the hotels"),
  "the last sentences cut": wire.replace(/ A report on the currents.*$/s, "\n"),
};
const others: Record<string, string> = {
  "another story on the same matter":
    "Kerguelen Works, the builder of the second quay of Lorient, has dismissed forty workers after the harbour board put " +
    "off its decision. “We cannot pay people for waiting until autumn,” its director said on Thursday. The board rejected " +
    "the plan on Tuesday. Residents had asked for more time. The union said it would meet the director next week.",
  "the same report of another year":
    "Lorient's harbour counted 412 ships in April, nine more than a year before, the port said. Fish landed came to 6,210 " +
    "tonnes. “Spring was kind to us,” harbour master Jon Wells said.",
};

const originalOf = (first: string, second: string) => {
  return originals([first, second])[1];
};
function originals(texts: readonly string[]): number[] {
  const { columns, set } = createTextColumns(texts.length);
  for (const [place, text] of texts.entries())
    set(place, { textSha256: toSha256(text), signature: fingerprintText(text) });
  return [...findDuplicates(columns)];
}

test.each(Object.entries(copies))("a copy: %s", (_, text) => {
  expect(originalOf(wire, text)).toBe(0);
});

test.each(Object.entries(others))("no copy: %s", (_, text) => {
  expect(originalOf(wire, text)).toBe(noOriginal);
});

test("reports filled into one form are no copies", () => {
  const [april, may] = [412, 388].map(
    (ships) =>
      `Ships counted in the harbour of Lorient: ${ships}. Fish landed: ${ships * 15} tonnes. Boats repaired: ${ships % 37}. ` +
      `Cruise guests: ${ships * 21}. Ferries: ${ships % 11}. The port gives these figures each month, harbour master Wells said.`,
  );
  expect(originalOf(april as string, may as string)).toBe(noOriginal);
});

test("short texts are copies only when they are equal, whatever quotation they share", () => {
  const said = "“We will keep the ferry running through the winter,” harbour master Ida Halder";
  expect(originalOf(`${said} said on Monday.`, `${said} announced.`)).toBe(noOriginal);
  expect(originalOf("No news.", "No news.")).toBe(0);
  expect(originalOf("No news.", "Some news.")).toBe(noOriginal);
});

test("a text like many before it has the first of them as its original", () => {
  const edited = Array.from({ length: 30 }, (_, index) =>
    wire.replace("forty", `${index}`).replace("412", `${index}`),
  );
  expect(originals([wire, ...edited, wire]).slice(1)).toEqual(Array(31).fill(0));
});

test("every article has one original, which is none itself", () => {
  const texts = [
    wire,
    copies["the last sentences cut"] as string,
    wire,
    others["the same report of another year"] as string,
  ];
  expect(originals(texts)).toEqual([noOriginal, 0, 0, noOriginal]);
});
