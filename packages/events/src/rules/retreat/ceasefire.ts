import type { EventRule } from "../rule.ts";

export const ceasefire: EventRule = {
  id: "event/retreat/ceasefire",
  doc: "declares or agrees a ceasefire",
  type: "RETREAT",
  modes: ["ceasefire"],
  step: null,
  cameo: "0871",
  recipient: ["with"],
  nounRecipient: ["with", "between"],
  examples: [["Colombia declared a ceasefire with the rebels.", "Colombia", "rebels"]],
  not: ["The rebels ignored the ceasefire of others."],
};
