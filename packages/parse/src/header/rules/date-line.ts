import type { HeaderPart } from "../../schema.ts";
import { anyDay } from "../patterns.ts";
import type { HeaderRule, Line } from "../rule.ts";

const time = "\\d{1,2}[:.]\\d{2}(?::\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: ?\\(?[A-Z]{2,5}(?:[+-]\\d{1,2})?\\)?)?";
const pattern = new RegExp(`^[(\\[]?(?<date>${anyDay})[)\\]]?(?:,? (?:at )?${time}|[T ]${time})?\\.?$`, "iu");

const read = (line: Line): HeaderPart[] => {
  const date = line.text.length < 60 ? pattern.exec(line.text)?.groups?.date : undefined;
  if (!date) return [];
  const start = line.start + line.text.indexOf(date);
  return [{ start, end: start + date.length, kind: "date", within: null, rule: dateLine.id }];
};

export const dateLine: HeaderRule = {
  id: "header/date-line",
  doc: "a line at the head or foot that is a date and nothing else: “Tuesday, 7 February 2023”",
  find: ({ head, foot, found }) =>
    [...head.slice(0, 4), ...(foot.length > 0 ? foot.slice(-3) : head.slice(4).slice(-3))]
      .flatMap(read)
      .filter(({ start }) => !found.some((part) => part.start <= start && start < part.end)),
  examples: [
    ["Bridge reopens\nTuesday, 7 February 2023\nThe bridge reopened.", { date: "Tuesday, 7 February 2023" }],
  ],
  not: ["On 7 February 2023 the bridge reopened."],
};
