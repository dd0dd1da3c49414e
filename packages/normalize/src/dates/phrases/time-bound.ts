import type { DateRule } from "../rule.ts";

export const timeBound: DateRule = {
  id: "date/time-bound",
  doc: "a time of day that bounds, with its day: “today before 4pm”, “after 2:00 on Friday”",
  triggers: ["TIME"],
  pattern:
    "(DAY (comma|at)?)? (before|after|by|until|since|no? later than|earlier than|(as|only)* (late|early) as) (approx)? TIME",
  value(match) {
    const time = match.first("TIME")?.meaning;
    if (!time || time.value.includes("/")) return null;
    const day = match.first("DAY")?.meaning;
    const clock = time.value.split("T")[1] ?? "";
    const on = day ? `${day.value}T${clock}` : time.value;
    const back = match.has("no", "before", "by", "until", "earlier", "late");
    return {
      ...time,
      mod: back ? "BEFORE" : "AFTER",
      qualifier: back ? "before" : "after",
      first: day?.first ?? time.first,
      last: day?.last ?? time.last,
      value: back ? `../${on}` : `${on}/..`,
    };
  },
  examples: [["Come before 4 p.m. today.", "../2024-11-22T16:00"]],
};
