import type { EventRule } from "../rule.ts";

export const cooperate: EventRule = {
  id: "event/cooperate/cooperate",
  doc: "acts together with another",
  type: "COOPERATE",
  modes: [],
  step: null,
  cameo: "060",
  recipient: ["with", "object", "to"],
  nounRecipient: ["with", "between"],
  examples: [],
  not: [],
};
