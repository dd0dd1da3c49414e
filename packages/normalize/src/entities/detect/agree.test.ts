import { expect, test } from "vitest";
import { defaultKnowledge } from "../../knowledge/knowledge.ts";
import { scan } from "../../scan/scan.ts";
import { agreeNames } from "./agree.ts";
import { findSignals, textOf } from "./signals.ts";
import type { Span } from "./span.ts";

/** The names that a text has once they agree, of names marked so: `person:Orr` takes the next place of these words. */
function agreed(text: string, marked: readonly string[]): string[] {
  const tokens = scan(text);
  const signals = findSignals(tokens, defaultKnowledge());
  let at = 0;
  const spans = marked.map((mark): Span => {
    const [type = "", words = ""] = mark.split(":");
    const start = text.indexOf(words, at);
    at = start + words.length;
    const [from, to] = [tokens.start.indexOf(start), tokens.end.indexOf(at) + 1];
    return { from, to, type: type as Span["type"], kind: "name", names: [], rule: "name/learned" };
  });
  return agreeNames(signals, spans).map(({ type, from, to }) => `${type}:${textOf(tokens, from, to)}`);
}

test.each([
  [
    "the type that a name nearly always has",
    "Orrflux grew. They sold Orrflux then. He left Orrflux, and Orrflux fell.",
    ["person:Orrflux", "organization:Orrflux", "organization:Orrflux", "organization:Orrflux"],
    ["organization:Orrflux", "organization:Orrflux", "organization:Orrflux", "organization:Orrflux"],
  ],
  [
    "a full name by the family name alone",
    "They saw Kolbe Tarn there. Then Tarn left.",
    ["place:Kolbe Tarn", "person:Tarn"],
    ["person:Kolbe Tarn", "person:Tarn"],
  ],
  [
    "a name of several words again, also where a part was taken for one",
    "The firm Blue Hat grew. They asked Blue Hat for more.",
    ["organization:Blue Hat", "person:Blue"],
    ["organization:Blue Hat", "organization:Blue Hat"],
  ],
  [
    "a company by its first word",
    "They fined Corvex NV. Later Corvex paid.",
    ["organization:Corvex NV", "person:Corvex"],
    ["organization:Corvex NV", "organization:Corvex"],
  ],
])("finds %s", (_, text, marked, names) => {
  expect(agreed(text, marked)).toEqual(names);
});

test.each([
  [
    "nothing where the text leaves it open",
    "They saw Varn here. She met Varn then.",
    ["place:Varn", "person:Varn"],
  ],
  [
    "nothing within a longer name",
    "The firm Blue Hat grew. They saw Big Blue Hat Tower there.",
    ["organization:Blue Hat"],
  ],
])("changes %s", (_, text, marked) => {
  expect(agreed(text, marked)).toEqual(marked);
});
