import { weekdayOf } from "../calendar.ts";
import { choose } from "../choose.ts";
import * as make from "../meaning.ts";
import type { DateRule } from "../rule.ts";

export const weekendAlone: DateRule = {
  id: "date/weekend",
  doc: "“over the weekend”: the one before, or by its clause the one to come",
  triggers: ["weekend"],
  pattern: "(the|that) weekend",
  value(match, context) {
    const { reference } = context;
    if (reference === null) return make.unresolved("WEEKEND", "weekend", "XXXX-WXX-WE", null);
    const { time, evidence } = choose(match, context);
    const inside = weekdayOf(reference) >= 6;
    const day = time === "future" || inside ? reference : reference - 7;
    return { ...make.weekend(day, "published"), evidence };
  },
  examples: [
    ["They met over the weekend.", "2024-W46-WE"],
    ["They will meet at the weekend.", "2024-W47-WE"],
  ],
};
