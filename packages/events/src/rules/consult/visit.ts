import type { EventRule } from "../rule.ts";

export const visit: EventRule = {
  id: "event/consult/visit",
  doc: "travels to another's place",
  type: "CONSULT",
  modes: ["visit"],
  step: null,
  cameo: "042",
  recipient: ["object", "to", "with"],
  nounRecipient: ["to"],
  examples: [["The Omani sultan visited Kuwait on Sunday.", "Omani sultan", "Kuwait"]],
  not: ["The nurse visits patients at home.", "Tourists visited Morocco in record numbers."],
};
