import type { HeaderPart } from "../../schema.ts";
import { fullDay } from "../patterns.ts";
import type { HeaderRule, Line } from "../rule.ts";

/** A date at the end of a line of the frame, or at its beginning, set off by a mark. */
const pattern = new RegExp(
  `(?:[|,·•(—–-]\\s*(?<last>${fullDay})|^(?<first>${fullDay}))(?=\\)?(?:,? (?:at )?\\d{1,2}[:.]\\d{2}[^|·•—–]*)?\\s*(?:$|[|·•]|[—–] ?\\d))`,
  "iu",
);
const longest = 100;

const read = (line: Line, index: number): HeaderPart[] => {
  if (line.text.length > longest || /[.!?]["”’]?$/u.test(line.text)) return [];
  const match = pattern.exec(line.text);
  const date = match?.groups?.last ?? match?.groups?.first;
  if (!match || !date) return [];
  const start = line.start + line.text.indexOf(date, match.index);
  const rule = dateInLine.id;
  // “TRANSCRIPT: Morning Desk, 7 February 2023” is the title itself.
  if (index === 0 && match.groups?.last && match[0].startsWith(",")) {
    if (start + date.length < line.end) return [];
    return [{ start, end: start + date.length, kind: "date", within: "title", rule }];
  }
  return [
    { start: line.start, end: line.end, kind: "residue", within: null, rule },
    { start, end: start + date.length, kind: "date", within: "residue", rule },
  ];
};

export const dateInLine: HeaderRule = {
  id: "header/date-in-line",
  doc: "a date beside a section, paper, court or time: “2023-02-07 08:40 | Regional”, “The Halden Post, 7 February 2023”",
  find: ({ head, found }) =>
    head
      .slice(0, 5)
      .flatMap((line, index) =>
        found.some((part) => part.start < line.end && line.start < part.end) ? [] : read(line, index),
      ),
  examples: [
    ["2023-02-07 08:40 | Regional\n\nBridge reopens\n\nThe bridge reopened.", { date: "2023-02-07 08:40" }],
    ["Bridge reopens\nThe Halden Post, 7 February 2023\nThe bridge reopened.", { date: "7 February 2023" }],
    ["Bridge reopens\n7 February 2023 — 4:12 pm\nThe bridge reopened.", { date: "7 February 2023" }],
  ],
  not: [
    "The bridge, closed since 7 February 2023, reopened on Monday.",
    "He died on Tuesday, 7 February 2023.",
  ],
};
