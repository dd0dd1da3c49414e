import type { GoldTimex } from "../../../tests/gold/newswire.ts";
import { type Annotation, split } from "./annotation.ts";
import { toInterval } from "./interval.ts";
import { findAll } from "./locate.ts";

const day = /^\d{4}-\d\d-\d\d$/;

/** `[dates]`, in the order of the text: `words | TYPE | value`, and `from..to` where the value does not say it. */
export function readDates(annotation: Annotation): GoldTimex[] {
  let cursor = 0;
  return annotation.lines("dates").map((line) => {
    const where = annotation.where("dates", line);
    const [words = "", type = "", value = "", days = ""] = split(line, "|");
    if (!/^(DATE|TIME|DURATION|SET)$/.test(type)) throw new Error(`${where}: no type “${type}”`);
    const hit = findAll(annotation.text, words).find(({ inner }) => inner.start >= cursor);
    if (!hit)
      throw new Error(`${where}: not in the text after ${cursor}; rows stand in the order of the text`);
    cursor = hit.inner.end;
    const given = days.split("..");
    for (const one of given) if (one && !day.test(one)) throw new Error(`${where}: “${one}” is no day`);
    const [from, to] = days
      ? [given[0] || null, given[1] || null]
      : type === "DATE" || type === "TIME"
        ? (toInterval(value) ?? [null, null])
        : [null, null];
    const { start, end } = hit.inner;
    return {
      start,
      end,
      text: annotation.text.slice(start, end),
      type: type as GoldTimex["type"],
      value,
      from,
      to,
    };
  });
}
