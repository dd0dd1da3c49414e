import type { HeaderPart } from "../../schema.ts";
import type { HeaderRule, Line } from "../rule.ts";

/** Mark of the agency, DDMMYYYY, digits of its own, and mostly `ID` and the number of the article, as MENAFN prints it. */
const code = /(?<![\p{L}\d])(?<mark>\p{Lu}{3,12})(?<date>\d{8})\d{6,16}(?:ID\d+)?(?![\p{L}\d])/u;

/** What every such code holds. */
const digits = /\d{14}/;

const read = (line: Line): HeaderPart[] => {
  if (!digits.test(line.text)) return [];
  const match = code.exec(line.text);
  const mark = match?.groups?.mark;
  if (!match || !mark) return [];
  const start = line.start + match.index;
  const date = start + mark.length;
  return [
    { start, end: start + match[0].length, kind: "wire_code", within: null, rule: wireCode.id },
    { start: date, end: date + 8, kind: "date", within: "wire_code", rule: wireCode.id },
  ];
};

export const wireCode: HeaderRule = {
  id: "header/wire-code",
  doc: "the code that an agency prints at the foot: `MENAFN07022023000045011111ID1100000000`",
  find: ({ head, foot }) => [...head, ...foot].flatMap(read).slice(-2),
  examples: [
    [
      "The council met.\n\nMENAFN07022023000045011111ID1100000000",
      { wire_code: "MENAFN07022023000045011111ID1100000000", date: "07022023" },
    ],
  ],
  not: ["MENAFN reported on it."],
};
