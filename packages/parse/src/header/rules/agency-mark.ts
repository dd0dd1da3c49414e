import type { HeaderPart } from "../../schema.ts";
import { isAgency } from "../patterns.ts";
import type { HeaderRule, Line } from "../rule.ts";

const opening = /^\(\s*(?<mark>[^()]{2,30}?)\s*(?:[-–—]{1,2}[^()]*)?\)/u;

const read = (line: Line): HeaderPart[] => {
  const mark = opening.exec(line.text)?.groups?.mark;
  if (!mark || !isAgency(mark)) return [];
  const start = line.start + line.text.indexOf(mark);
  return [{ start, end: start + mark.length, kind: "agency", within: null, rule: agencyMark.id }];
};

export const agencyMark: HeaderRule = {
  id: "header/agency-mark",
  doc: "the mark of an agency in front of the first sentence: “(MENAFN) ”, “(Reuters) - ”",
  find: ({ head, found }) =>
    found.some(({ kind }) => kind === "agency") ? [] : head.slice(0, 4).flatMap(read).slice(0, 1),
  examples: [["(MENAFN) The council met.", { agency: "MENAFN" }]],
  not: ["(This story was updated.) The council met."],
};
