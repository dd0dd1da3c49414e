import type { HeaderRule } from "../rule.ts";

const longestTitle = 160;
const sentenceEnd = /[.:;,…]["”’')]*$|[.!?]["”’]\s+\p{Lu}/u;
const abbreviated = /(?:\b\p{Lu}\.|\b(?:Inc|Corp|Co|Ltd|Jr|Sr|St|Dr|a\.m|p\.m)\.)$/u;

export const title: HeaderRule = {
  id: "header/title",
  doc: "a first line that is a headline: short, without a full stop, with the story after it",
  find({ head, goesOn, found }) {
    const index = head.findIndex(
      (line) => !found.some((part) => part.within === null && part.start < line.end && line.start < part.end),
    );
    const line = head[index];
    if (!line || index > 2 || !goesOn(index) || line.text.length > longestTitle) return [];
    // A dateline or agency mark opens the story: nothing after it is a title.
    if (found.some((part) => (part.kind === "dateline" || part.kind === "agency") && part.start < line.start))
      return [];
    const ends = sentenceEnd.test(line.text) && !abbreviated.test(line.text);
    if (
      ends ||
      !/[\p{L}\p{N}]/u.test(line.text) ||
      (/^["“‘]/u.test(line.text) && /["”]\s+\p{L}+ (?:said|says)/u.test(line.text))
    )
      return [];
    const rest = head.slice(index + 1);
    if (!rest.some((other) => other.text.length > line.text.length / 2 || /[.!?]["”’)]*$/u.test(other.text)))
      return [];
    return [{ start: line.start, end: line.end, kind: "title", within: null, rule: title.id }];
  },
  examples: [
    [
      "Mayor of Halden resigns\n\nThe mayor of Halden resigned on Tuesday.",
      { title: "Mayor of Halden resigns" },
    ],
    ["Mayor resigns\nOSLO (AP) — The mayor of Halden resigned.", { title: "Mayor resigns" }],
  ],
  not: ["The mayor resigned on Tuesday.\n\nShe had served two terms.", "The mayor resigned"],
};
