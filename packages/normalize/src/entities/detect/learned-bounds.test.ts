import { expect, test } from "vitest";
import { defaultKnowledge } from "../../knowledge/knowledge.ts";
import { scan } from "../../scan/scan.ts";
import type { nameTypes } from "./labels.ts";
import { boundName } from "./learned-bounds.ts";
import { findRuns } from "./runs.ts";
import { findSignals, textOf } from "./signals.ts";

/** The name that the weights would have marked, then what it and the names in it are once bound. */
function bound(text: string, marked: string, type: (typeof nameTypes)[number]): string[] {
  const tokens = scan(text);
  const signals = findSignals(tokens, defaultKnowledge());
  const byStart = new Map(findRuns(signals).map((span) => [span.from, span]));
  const at = text.indexOf(marked);
  const from = tokens.start.indexOf(at);
  const to = tokens.end.indexOf(at + marked.length) + 1;
  const name = boundName(signals, { from, to, type }, byStart);
  return [name, ...name.others].map((span) => `${span.type} ${textOf(tokens, span.from, span.to)}`);
}

test.each([
  [
    "Then US President Radka Velin left.",
    "US President Radka Velin",
    "person",
    ["person Radka Velin", "place US"],
  ],
  ["In Germany Maria Holt won.", "Germany Maria Holt", "person", ["person Maria Holt", "place Germany"]],
  [
    "It is Malta's Harbour Court that rules.",
    "Malta's Harbour Court",
    "organization",
    ["organization Harbour Court", "place Malta"],
  ],
  [
    "The Institute of Tides in Lisbon said so.",
    "Institute of Tides in Lisbon",
    "organization",
    ["organization Institute of Tides", "place Lisbon"],
  ],
  [
    "The Christian Union in Bavaria said so.",
    "Christian Union in Bavaria",
    "organization",
    ["organization Christian Union in Bavaria"],
  ],
  [
    "The President of Malta Zyx Quorl left.",
    "Malta Zyx Quorl",
    "person",
    ["person Zyx Quorl", "place Malta"],
  ],
  ["The Prime Ministers of Malta left.", "Prime Ministers of Malta", "organization", ["place Malta"]],
  [
    "The Harbour Party's Texas vote was close.",
    "Harbour Party's Texas",
    "organization",
    ["organization Harbour Party", "place Texas"],
  ],
  ["Malta Rejects New Harbour Plan", "Malta Rejects", "place", ["place Malta"]],
] as const)("%s", (text, marked, type, names) => {
  expect(bound(text, marked, type)).toEqual(names);
});
