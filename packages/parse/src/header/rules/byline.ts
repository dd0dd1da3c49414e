import type { HeaderPart } from "../../schema.ts";
import { anyDay } from "../patterns.ts";
import type { HeaderRule } from "../rule.ts";

const pattern =
  /^(?:By|BY|by|\p{Lu}\p{Ll}+ by)\b[: ]+(?<names>(?!(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\p{Lu}[^.!?|]*(?:\p{Lu}\.[^.!?|]*)*)(?<rest>(?:\||$).*)$/u;
const datePattern = new RegExp(anyDay, "iu");

export const byline: HeaderRule = {
  id: "header/byline",
  doc: "“By Ana Castell and Per Lund”, “By Ana Castell | May 20, 2024 10:30 EDT”",
  find({ head, goesOn }) {
    const parts: HeaderPart[] = [];
    for (const [index, line] of head.slice(0, 6).entries()) {
      if (line.text.length > 140 || !goesOn(index) || !pattern.test(line.text)) continue;
      parts.push({ start: line.start, end: line.end, kind: "byline", within: null, rule: byline.id });
      const date = datePattern.exec(line.text);
      if (date) {
        const start = line.start + date.index;
        parts.push({ start, end: start + date[0].length, kind: "date", within: "byline", rule: byline.id });
      }
      break;
    }
    return parts;
  },
  examples: [
    ["Bridge reopens\nBy Ana Castell\nThe bridge reopened.", { byline: "By Ana Castell" }],
    [
      "By Ana Castell | May 20, 2024 10:30 EDT\nThe bridge reopened.",
      { byline: "By Ana Castell | May 20, 2024 10:30 EDT", date: "May 20, 2024" },
    ],
  ],
  not: [
    "“Lost at sea”, a novel by Per Lund, is out.\nIt sold well.",
    "By Monday, the water had fallen.\nIt rose again on Tuesday.",
  ],
};
