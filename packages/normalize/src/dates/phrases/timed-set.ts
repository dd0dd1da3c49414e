import type { DateRule } from "../rule.ts";

export const timedSet: DateRule = {
  id: "date/timed-set",
  doc: "a time that comes back with its hour: “every Monday at 4pm”, “3pm each day”",
  triggers: ["SET"],
  pattern: "SET (at|from)? TIME | TIME (on)? SET",
  value(match) {
    const set = match.first("SET")?.meaning;
    const clock = match.first("TIME")?.meaning?.value.split("T")[1];
    if (!set || !clock || clock.includes("/")) return null;
    const hour = clock.replace(/:00$/, "");
    return { ...set, value: set.value === "P1D" ? `T${hour}` : `${set.value}T${hour}` };
  },
  examples: [["The market opens every Monday at 4 p.m.", "XXXX-WXX-1T16"]],
};
