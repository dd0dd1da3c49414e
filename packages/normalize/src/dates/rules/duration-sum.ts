import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

const parts = /^P(T?)(\d+)([A-Z])$/;
const order = ["Y", "M", "W", "D", "TH", "TM", "TS"];

export const durationSum: DateRule = {
  id: "date/duration-sum",
  doc: "a duration in two units: “two years and three months”, “1 hour 30 minutes”",
  triggers: ["DURATION"],
  pattern: "DURATION (and|comma)? DURATION",
  value(match) {
    const [long, short] = match.all("DURATION").map(({ meaning }) => meaning);
    const [a, b] = [parts.exec(long?.value ?? ""), parts.exec(short?.value ?? "")];
    if (!long || !short || !a || !b || short.anchor !== "none") return null;
    if (order.indexOf(`${a[1]}${a[3]}`) >= order.indexOf(`${b[1]}${b[3]}`)) return null;
    const value = `P${a[1]}${a[2]}${a[3]}${b[1] && !a[1] ? "T" : ""}${b[2]}${b[3]}`;
    return { ...make.duration(value, long.count ?? 1), mod: long.mod, qualifier: long.qualifier };
  },
  examples: [["The trial took two years and three months.", "P2Y3M"]],
};
