import type { EventRule } from "../rule.ts";

export const cyber: EventRule = {
  id: "event/coerce/cyber",
  doc: "attacks computers",
  type: "COERCE",
  modes: ["cyber"],
  step: null,
  cameo: "176",
  recipient: ["object", "into"],
  nounRecipient: ["on", "against"],
  examples: [["Russian spies hacked the Estonian parliament.", "Russian spies", "Estonian parliament"]],
  not: ["The knife hacked at the hedge."],
};
