import type { HeaderPart } from "../../schema.ts";
import { isAgency } from "../patterns.ts";
import type { HeaderRule, Line } from "../rule.ts";

const opening = /^\(\s*(?<mark>[^()]{2,30}?)\s*(?:[-–—]{1,2}[^()]*)?\)/u;

/** Capitals in front of a first sentence are the mark of some agency; these are remarks of an editor. */
const isUnknownMark = (mark: string): boolean =>
  /^\p{Lu}{3,12}$/u.test(mark) &&
  !/^(?:ADDS|CORRECTS|CORRECTED|EDITORS?|LEAD|MUSIC|NOTE|RECASTS|REPEATS|UPDATES?|UPDATED|WRITETHRU)$/.test(
    mark,
  );

const read = (line: Line): HeaderPart[] => {
  const mark = opening.exec(line.text)?.groups?.mark;
  if (
    !mark ||
    !(
      isAgency(mark) ||
      (isUnknownMark(mark) && /^\s*(?:[-–—]+\s*)?\p{Lu}/u.test(line.text.slice(line.text.indexOf(")") + 1)))
    )
  )
    return [];
  const start = line.start + line.text.indexOf(mark);
  return [{ start, end: start + mark.length, kind: "agency", within: null, rule: agencyMark.id }];
};

export const agencyMark: HeaderRule = {
  id: "header/agency-mark",
  doc: "the mark of an agency in front of the first sentence: “(MENAFN) ”, “(Reuters) - ”",
  find: ({ head, found }) =>
    found.some(({ kind }) => kind === "agency") ? [] : head.slice(0, 3).flatMap(read).slice(0, 1),
  examples: [["(MENAFN) The council met.", { agency: "MENAFN" }]],
  not: ["(CORRECTS spelling) The council met.", "(This story was updated.) The council met."],
};
