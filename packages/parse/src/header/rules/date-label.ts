import type { HeaderPart } from "../../schema.ts";
import { fullDay } from "../patterns.ts";
import type { HeaderRule, Line } from "../rule.ts";

const label =
  "(?:first |last |originally )?(?:date|dated|published|posted|updated|modified|issued|released?|publication date|pub(?:lish)? ?date)(?: on| at)?";
const pattern = new RegExp(
  `^(?<label>${label})(?: ?[:|–-])? (?<date>${fullDay})(?<rest>(?:,? (?:at )?\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: [A-Z]{2,4})?)?)`,
  "iu",
);

const read = (line: Line): HeaderPart[] => {
  const match = pattern.exec(line.text);
  const date = match?.groups?.date;
  if (!match || !date) return [];
  const whole = match[0].trimEnd();
  // “Released May 3, 1990 in Japan, the game …” is a sentence: only “date” may be glued to one.
  const glued = line.text.length > whole.length;
  if (glued && !/^date\b/i.test(whole) && !/^\s*(?:[|·•]|$)/u.test(line.text.slice(whole.length))) return [];
  const from = line.start + match[0].indexOf(date, match.groups?.label?.length ?? 0);
  return [
    { start: line.start, end: line.start + whole.length, kind: "residue", within: null, rule: dateLabel.id },
    { start: from, end: from + date.length, kind: "date", within: "residue", rule: dateLabel.id },
  ];
};

export const dateLabel: HeaderRule = {
  id: "header/date-label",
  doc: "a labelled date: “date 2024-05-20” left by a scraper in front of the first sentence, “Published: May 20, 2024”",
  find: ({ head, foot }) => [...head.slice(0, 6), ...foot].flatMap(read),
  examples: [
    [" date 2023-02-07 The mayor of Halden resigned.", { residue: "date 2023-02-07", date: "2023-02-07" }],
    [
      "Bridge reopens\nPublished: 7 February 2023\nThe bridge reopened.",
      { residue: "Published: 7 February 2023", date: "7 February 2023" },
    ],
  ],
  not: ["Published in 2019, the novel sold well."],
};
