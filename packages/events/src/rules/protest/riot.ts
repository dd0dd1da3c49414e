import type { EventRule } from "../rule.ts";

export const riot: EventRule = {
  id: "event/protest/riot",
  doc: "riots",
  type: "PROTEST",
  modes: ["riot"],
  step: null,
  cameo: "145",
  recipient: ["against"],
  nounRecipient: ["against"],
  examples: [["Hungarian prisoners rioted on Friday.", "Hungarian prisoners", ""]],
  not: ["The garden is a riot of colour."],
};
